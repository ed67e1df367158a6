package vn.loa.planbook;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.PlanBook.FIRST;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Refusals.refused;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.PlanBook;
import vn.loa.testing.Plans;

@LoaTest
class PlanImportTest {
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    private static PlanBook book() {
        var organisation = unique("Sở Khoa học và Công nghệ");
        Library.organisation(organisation);
        return PlanBook.of(unique("Kế hoạch tuyên truyền"), organisation).item(FIRST, "Viết bài");
    }

    /** The workbook is refused at the cells, as a dry run had told, and leaves nothing. */
    private static void refuses(PlanBook book, String code, String... addresses) {
        refuses(book.bytes(), code, addresses);
    }

    private static void refuses(byte[] file, String code, String... addresses) {
        var before = Database.rows("plan");
        PlanBook.dryRun(file)
                .then()
                .statusCode(200)
                .body("blockers.pointer", contains(addresses))
                .body("blockers.code", hasItem(code));
        refused(PlanBook.send(file), 422, "invalid-content", addresses);
        assertEquals(before, Database.rows("plan"));
    }

    private static void refuses(String heading, Object value, String code) {
        var book = book().put(FIRST, heading, value);
        refuses(book, code, book.address(FIRST, heading));
    }

    private static JsonPath items(String plan) {
        return plan().get(Plans.PATH + "/" + plan + "/items?limit=100").jsonPath();
    }

    @Test
    void a_filled_in_template_becomes_a_draft_with_its_items() {
        var unit = unique("Văn phòng Sở");
        var lead = Library.organisation(unit);
        var helper = unique("Trung tâm Tin học");
        var co = Library.organisation(helper);
        var topic = Library.topic("Một cửa");
        var book = book().plan("Mục tiêu", "Người dân nắm được quy trình")
                .plan("Kinh phí (đồng)", "120.000.000")
                .plan("Công khai kinh phí", "Có")
                .put(FIRST, "Chủ đề", topic)
                .put(FIRST, "Hình thức", "Cổng thông tin điện tử; zalo")
                .put(FIRST, "Đối tượng", "Cán bộ, công chức, viên chức\nNgười dân")
                .put(FIRST, "Đơn vị chủ trì", unit)
                .put(FIRST, "Đơn vị phối hợp", co)
                .put(FIRST, "Định kỳ", "hằng quý")
                .put(FIRST, "Sản phẩm", "bài viết")
                .put(FIRST, "Số lượng", 3)
                .put(FIRST, "Kinh phí (đồng)", 5_000_000)
                .item(FIRST + 2, "Việc thứ hai")
                .put(FIRST + 2, "STT", 7);
        PlanBook.dryRun(book.bytes()).then().statusCode(200).body("blockers", empty());
        var created = book.send();
        created.then()
                .statusCode(201)
                .header("Location", is(Plans.PATH + "/" + created.path("id")))
                .body("state", is("draft"))
                .body("items", is(2))
                .body("year", is(TODAY.getYear()))
                .body("objectives", contains("Người dân nắm được quy trình"))
                .body("budget", is(120_000_000))
                .body("budgetPublic", is(true))
                .body("document", nullValue());
        plan().get(Plans.PATH + "/" + created.path("id"))
                .then()
                .header("ETag", is(created.header("ETag")))
                .body("", is(created.jsonPath().getMap("")));
        var items = items(created.path("id"));
        assertEquals(List.of("Viết bài", "Việc thứ hai"), items.getList("items.title"));
        assertEquals(List.of(1, 7), items.getList("items.position"));
        assertEquals(List.of(topic), items.getList("items[0].topics"));
        assertEquals(List.of("portal", "zalo"), items.getList("items[0].forms"));
        assertEquals(List.of("citizens", "officials"), items.getList("items[0].audiences"));
        assertEquals(lead, items.getString("items[0].leadUnit"));
        assertEquals(List.of(co), items.getList("items[0].coUnits"));
        assertEquals("quarterly", items.getString("items[0].recurrence"));
        assertEquals(3, items.getInt("items[0].quantity"));
        assertEquals(5_000_000, items.getInt("items[0].budget"));
        assertEquals(TODAY.getYear() + "-12-31", items.getString("items[0].to"));
        assertEquals(
                1,
                Database.number(
                        "select count(*) from audit_entry where subject = ? and action = 'plan.imported'",
                        created.<String>path("id")));
    }

    @Test
    void the_template_alone_says_what_is_missing_and_its_example_is_no_item() {
        PlanBook.dryRun(PlanBook.template())
                .then()
                .statusCode(200)
                .body("blockers.code", contains("required", "required"))
                .body("blockers.pointer", contains("Kế hoạch!B3", "Kế hoạch!B1"));
        var template = new PlanBook(PlanBook.template());
        assertEquals(3, template.book().getNumberOfSheets());
        assertTrue(template.items().getDataValidations().size() > 10);
        assertEquals("Ví dụ", template.cell(1, "STT").getStringCellValue());
        assertEquals(
                TODAY.getYear(),
                template.cell(1, "Từ ngày").getLocalDateTimeCellValue().getYear());
    }

    @Test
    void everything_that_is_wrong_is_named_by_its_cell() {
        var book = book().plan("Năm", "hai nghìn")
                .put(FIRST, "Nhiệm vụ", "")
                .put(FIRST, "Số lượng", 0)
                .item(FIRST + 3, "Việc")
                .put(FIRST + 3, "Hình thức", "Truyền miệng")
                .put(FIRST + 3, "Chủ đề", "KHONG-CO")
                .put(FIRST + 3, "Đến ngày", LocalDate.of(TODAY.getYear() - 1, 1, 1));
        var file = book.bytes();
        PlanBook.dryRun(file)
                .then()
                .body("blockers.size()", is(5))
                .body("blockers.pointer", hasItem("Kế hoạch!B2"))
                .body("blockers.pointer", hasItem("Nhiệm vụ!C3"))
                .body("blockers.pointer", hasItem("Nhiệm vụ!O3"))
                .body("blockers.pointer", hasItem("Nhiệm vụ!F6"))
                .body("blockers.pointer", hasItem("Nhiệm vụ!E6"));
        refused(PlanBook.send(file), 422, "invalid-content", "Kế hoạch!B2", "Nhiệm vụ!E6");
    }

    @Test
    void every_column_is_checked() {
        refuses("Số lượng", 0, "not-a-number");
        refuses("Số lượng", -1, "not-a-number");
        refuses("Số lượng", 1.5, "not-a-number");
        refuses("Số lượng", "mười", "not-a-number");
        refuses("Kinh phí (đồng)", 1e300, "not-a-number");
        refuses("Chủ đề", "KHONG-CO", "unknown-reference");
        refuses("Hình thức", "Truyền miệng", "unknown-value");
        refuses("Đối tượng", "Người dân; Người ngoài hành tinh", "unknown-value");
        refuses("Định kỳ", "Hằng ngày", "unknown-value");
        refuses("Công khai kinh phí", "Có lẽ", "unknown-value");
        refuses("Đơn vị chủ trì", "Sở Không Có", "unknown-reference");
        refuses("Nhiệm vụ", "a".repeat(501), "too-long");
        refuses("Mô tả", "a".repeat(20_000), "too-long");
        refuses("Từ ngày", "31/02/" + TODAY.getYear(), "not-a-date");
        refuses("Đến ngày", LocalDate.of(TODAY.getYear() - 1, 12, 31), "before-start");
        refuses("Đến ngày", LocalDate.of(TODAY.getYear() + 1, 1, 31), "outside-year");
        refuses("STT", "1.a", "not-a-number");
    }

    @Test
    void outside_of_the_year_is_right_with_a_reason() {
        var book = book().put(FIRST, "Đến ngày", LocalDate.of(TODAY.getYear() + 1, 1, 31))
                .put(FIRST, "Lý do ngoài năm", "Tổng kết vào tháng 01 năm sau");
        book.send().then().statusCode(201);
    }

    @Test
    void a_unit_that_has_ended_by_then_is_refused() {
        var name = unique("Sở cũ");
        Library.post("organisations", Map.of("name", name, "to", TODAY.getYear() + "-02-28"))
                .then()
                .statusCode(201);
        refuses("Đơn vị chủ trì", name, "not-there-then");
        refuses("Đơn vị phối hợp", name, "not-there-then");
    }

    @Test
    void a_name_that_two_have_is_refused() {
        var name = unique("Phòng Văn hóa");
        Library.organisation(name);
        Library.organisation(name);
        refuses("Đơn vị chủ trì", name, "ambiguous");
    }

    @Test
    void the_same_row_twice_is_refused() {
        var book = book().item(FIRST + 1, "VIẾT BÀI");
        refuses(book, "repeated-row", book.address(FIRST + 1, "Nhiệm vụ"));
    }

    @Test
    void days_may_be_real_ones_or_texts() {
        var year = TODAY.getYear();
        var plan = book().put(FIRST, "Từ ngày", "5/2/" + year)
                .put(FIRST, "Đến ngày", "31/12/" + year)
                .item(FIRST + 1, "ISO")
                .put(FIRST + 1, "Từ ngày", year + "-03-01")
                .send()
                .<String>path("id");
        var items = items(plan);
        assertEquals(List.of(year + "-02-05", year + "-03-01"), items.getList("items.from"));
        assertEquals(List.of(year + "-12-31", year + "-12-31"), items.getList("items.to"));
    }

    @Test
    void a_number_that_is_not_shown_as_a_day_is_none() {
        var book = book().put(FIRST, "Từ ngày", 46_000);
        book.cell(FIRST, "Từ ngày").setCellStyle(book.book().createCellStyle());
        refuses(book, "not-a-date", book.address(FIRST, "Từ ngày"));
    }

    @Test
    void decomposed_text_is_composed() {
        var unit = unique("Trường Đại học Đà Lạt");
        var lead = Library.organisation(unit);
        var plan = book().put(FIRST, "Nhiệm vụ", Normalizer.normalize("Tuyên truyền ở cơ sở", Normalizer.Form.NFD))
                .put(FIRST, "Đơn vị chủ trì", Normalizer.normalize(unit, Normalizer.Form.NFD))
                .put(FIRST, "Hình thức", Normalizer.normalize("Báo chí", Normalizer.Form.NFD))
                .send()
                .<String>path("id");
        assertEquals("Tuyên truyền ở cơ sở", items(plan).getString("items[0].title"));
        assertEquals(lead, items(plan).getString("items[0].leadUnit"));
        assertEquals(List.of("press"), items(plan).getList("items[0].forms"));
    }

    @Test
    void formulas_are_refused_whatever_they_last_came_to() {
        var book = book();
        book.cell(FIRST, "Số lượng").setCellFormula("1+1");
        book.cell(FIRST, "Số lượng").setCellValue(2);
        refuses(book, "formula", book.address(FIRST, "Số lượng"));
    }

    @Test
    void macros_are_refused() {
        var file = book().bytes();
        refuses(PlanBook.with(file, "xl/vbaProject.bin", out -> out.write(1)), "macros", "xl/vbaProject.bin");
        var types = "[Content_Types].xml";
        refuses(
                PlanBook.with(
                        file,
                        types,
                        out -> out.write(
                                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"
                                        .getBytes(StandardCharsets.UTF_8))),
                "macros",
                types);
        refused(
                plan().contentType("application/vnd.ms-excel.sheet.macroEnabled.12")
                        .body(file)
                        .post(PlanBook.PATH),
                415,
                "unsupported-media-type");
    }

    @Test
    void merged_cells_are_refused() {
        var book = book();
        book.items().addMergedRegion(new CellRangeAddress(FIRST, FIRST + 1, 1, 1));
        refuses(book, "merged", book.address(FIRST, "Nhóm nội dung"));
    }

    @Test
    void another_sheet_is_not_a_plans() {
        var book = book();
        book.book().setSheetName(1, "Sheet1");
        refuses(book, "missing-sheet", "Nhiệm vụ", "Nhiệm vụ!1");
    }

    @Test
    void what_has_no_heading_is_not_lost_in_silence() {
        var unknown = book();
        unknown.items().getRow(0).createCell(20).setCellValue("Người duyệt");
        refuses(unknown, "unknown-heading", "Nhiệm vụ!U1");
        var beside = book();
        beside.items().getRow(FIRST).createCell(20).setCellValue("ghi bên cạnh");
        refuses(beside, "missing-heading", "Nhiệm vụ!U3");
        var far = book();
        far.items().getRow(FIRST).createCell(900).setCellValue("rất xa");
        refuses(far, "too-many-cells", "Nhiệm vụ!AHQ3");
    }

    @Test
    void more_items_than_a_plan_may_have_are_refused() {
        var book = book();
        for (var row = 1; row <= 500; row++) {
            book.item(FIRST + row, "Việc " + row);
        }
        refuses(book, "too-many-items", "Nhiệm vụ");
    }

    @Test
    void five_hundred_items_are_one_plan() {
        var book = book();
        for (var row = 1; row < 500; row++) {
            book.item(FIRST + row, "Việc " + row);
        }
        book.send().then().statusCode(201).body("items", is(500));
    }

    @Test
    void what_is_no_workbook_is_refused() {
        refused(PlanBook.send("Nhiệm vụ;Từ ngày".getBytes(StandardCharsets.UTF_8)), 400, "invalid-file");
        refused(PlanBook.send(new byte[0]), 400, "invalid-file");
        refused(PlanBook.send(PlanBook.with(new byte[0], "a.txt", out -> out.write(1))), 400, "invalid-file");
        var file = book().bytes();
        refused(PlanBook.send(java.util.Arrays.copyOf(file, file.length / 2)), 400, "invalid-file");
        refused(PlanBook.send(PlanBook.with(file, SHEET, out -> out.write('<'))), 400, "invalid-file");
        refused(
                PlanBook.send(PlanBook.with(
                        file,
                        SHEET,
                        out -> out.write(
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet>&b;</worksheet>"
                                        .getBytes(StandardCharsets.UTF_8)))),
                400,
                "invalid-file");
        refused(plan().contentType("text/csv").body("a").post(PlanBook.PATH), 415, "unsupported-media-type");
    }

    private static final String START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private static final String END = "</sheetData></worksheet>";

    private static byte[] withEmptyRows(int count) {
        return PlanBook.with(book().bytes(), SHEET, out -> {
            write(out, START);
            for (var row = 1; row <= count; row++) {
                write(out, "<row r=\"" + row + "\"/>");
            }
            write(out, END);
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Text that a packer makes neither very small nor very large. */
    private static void writeWords(OutputStream out, int count) throws IOException {
        var random = new Random(57);
        for (var word = 0; word < count; word++) {
            write(out, List.of("hoạch ", "tuyên ", "truyền ").get(random.nextInt(3)));
        }
    }

    @Test
    void a_million_empty_rows_are_refused() {
        refused(PlanBook.send(withEmptyRows(20_000)), 422, "invalid-content", "Nhiệm vụ");
        refused(PlanBook.send(withEmptyRows(1_000_000)), 413, "too-large");
    }

    @Test
    void a_bomb_is_refused_before_it_is_read() {
        var file = book().bytes();
        var bomb = PlanBook.with(file, "xl/sharedStrings.xml", out -> {
            for (var mebibyte = 0; mebibyte < 1_000; mebibyte++) {
                out.write(new byte[1 << 20]);
            }
        });
        assertTrue(bomb.length < 1_500_000, bomb.length + " bytes");
        refused(PlanBook.send(bomb), 413, "too-large");
        var many = file;
        for (var part = 0; part < 3; part++) {
            many = PlanBook.with(many, "xl/media/" + part, out -> writeWords(out, 850_000));
        }
        assertTrue(many.length < 1_500_000, many.length + " bytes");
        refused(PlanBook.send(many), 413, "too-large");
    }

    @Test
    void two_megabytes_are_too_many_for_a_cell_or_a_file() {
        refused(PlanBook.send(new byte[2 << 20]), 413, "too-large");
        var file = PlanBook.with(book().bytes(), SHEET, out -> {
            write(out, START + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nhiệm vụ</t></is></c></row>");
            write(out, "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>");
            writeWords(out, 250_000);
            write(out, "</t></is></c></row>" + END);
        });
        refused(PlanBook.send(file), 422, "invalid-content", "Nhiệm vụ!A2");
    }
}
