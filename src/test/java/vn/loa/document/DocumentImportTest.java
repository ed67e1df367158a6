package vn.loa.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.Imports.CSV;
import static vn.loa.testing.Imports.counts;
import static vn.loa.testing.Imports.csv;
import static vn.loa.testing.Imports.done;
import static vn.loa.testing.Imports.problems;
import static vn.loa.testing.Imports.send;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class DocumentImportTest {
    private static final String HEADER = "symbol,type,issuer,issued,abstract,verified\n";

    private static String row(String symbol, String issuer, String summary) {
        return "%s,Nghị định,%s,2018-04-23,\"%s\",true%n".formatted(symbol, issuer, summary);
    }

    private static String rows(String issuer, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> row(number + "/2018/NĐ-CP", issuer, "Trích yếu, số " + number))
                .collect(Collectors.joining());
    }

    private static long documentsOf(String issuer) {
        return Database.number("select count(*) from document where issuer_id = ?", issuer);
    }

    private static String problem(Map<String, Object> problem) {
        return problem.get("row") + " " + problem.get("pointer") + " " + problem.get("code");
    }

    @Test
    void what_is_entered_is_public_audited_and_in_the_change_log() {
        var name = unique("Chính phủ");
        var issuer = Library.organisation(name);
        var started = csv(HEADER + rows(name, 600));
        started.then()
                .statusCode(202)
                .header("Location", is("/api/manage/v1/jobs/" + started.path("id")))
                .body("total", is(600));
        assertEquals(List.of(600, 600, 0, 0, 0), counts(done(started)));
        assertEquals(600, documentsOf(issuer));
        assertEquals(
                600,
                Database.number(
                        "select count(*) from audit_entry a join document d on d.id = a.subject where d.issuer_id = ?"
                                + " and a.action = 'document.created' and a.actor_id = 'plan'",
                        issuer));
        assertEquals(
                600,
                Database.number(
                        "select count(*) from change_log c join document d on d.id = c.item where d.issuer_id = ?",
                        issuer));
        assertEquals(
                600,
                Database.number(
                        "select count(*) from published_item p join document d on d.id = p.id where d.issuer_id = ?",
                        issuer));
        as("audrey", Roles.AUDITOR)
                .get("/api/manage/v1/audit/verify")
                .then()
                .statusCode(200)
                .body("intact", is(true));
        assertEquals(0, Database.number("select count(*) from job_input where job_id = ?", started.<String>path("id")));
        assertEquals(0, Database.number("select count(*) from job_row where job_id = ?", started.<String>path("id")));
    }

    @Test
    void the_same_file_again_changes_nothing_and_another_only_what_differs() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var file = HEADER + rows(issuer, 3);
        done(csv(file));
        var before =
                Database.value("select group_concat(version order by id) from document where issuer_id = ?", issuer);
        assertEquals(List.of(3, 0, 0, 3, 0), counts(done(csv(file))));
        assertEquals(
                before,
                Database.value("select group_concat(version order by id) from document where issuer_id = ?", issuer));
        assertEquals(
                List.of(4, 1, 1, 2, 0),
                counts(done(csv(file.replace("số 2", "khác") + row("4/2018/NĐ-CP", issuer, "Mới")))));
        assertEquals(
                "Trích yếu, khác",
                Database.value(
                        "select abstract from document where issuer_id = ? and symbol = '02/2018/NĐ-CP'", issuer));
        assertEquals(4, documentsOf(issuer));
    }

    @Test
    void a_dry_run_tells_the_same_and_stores_nothing() {
        var issuer = Library.organisation(unique("Chính phủ"));
        done(csv(HEADER + rows(issuer, 2)));
        var file = HEADER + rows(issuer, 3).replace("số 2", "khác") + "0,x," + issuer + ",2018,Sai,true\n";
        var before = stored(issuer);
        var tried = done(as("plan", Roles.PLANNER)
                .contentType(CSV)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/manage/v1/documents/jobs?validateOnly=true"));
        assertTrue(tried.getBoolean("validateOnly"));
        assertEquals(before, stored(issuer));
        var entered = done(csv(file));
        assertEquals(List.of(4, 1, 1, 1, 1), counts(tried));
        assertEquals(counts(entered), counts(tried));
        assertEquals(problems(entered), problems(tried));
    }

    private static String stored(String issuer) {
        return Database.value(
                "select concat_ws('/', (select seq from change_head), (select count(*) from document),"
                        + " (select group_concat(version order by id) from document where issuer_id = ?))",
                issuer);
    }

    @Test
    void each_row_at_fault_is_named_and_stops_no_other() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var twins = unique("Sở sinh đôi");
        Library.organisation(twins);
        Library.organisation(twins);
        var file = "symbol,type,issuer,issued,effectiveFrom,abstract,verified\n"
                + "1/2018/NĐ-CP,Nghị định," + issuer + ",2018-04-23,,Đúng,true\n"
                + "2/2018/NĐ-CP,Nghị định," + issuer + ",2018-02-30,,Sai ngày,true\n"
                + "3/2018/NĐ-CP,Nghị định," + issuer + ",2018-04-23,23/4/2018,Sai kiểu,true\n"
                + "4/2018/NĐ-CP,Nghị định," + issuer + ",2018-04-23,2018-04-22,Trước khi ban hành,true\n"
                + "5/2018/NĐ-CP,Nghị định,Không có,2018-04-23,,Không có cơ quan,true\n"
                + "6/2018/NĐ-CP,Nghị định," + twins + ",2018-04-23,,Hai cơ quan,true\n"
                + "7/2018/NĐ-CP,Nghị định," + issuer + ",2018-04-23,,,true\n"
                + "\n"
                + "8/2018/NĐ-CP,Nghị định," + issuer + ",2018-04-23,,Đúng,yes\n"
                + "1/2018/nđ-cp,Nghị định," + issuer + ",2018-04-24,,Lặp,true\n"
                + "9/2018/NĐ-CP,Nghị định," + issuer + ",2018-04-23,,Thừa ô,true,thừa\n"
                + "10/2018/NĐ-CP,Nghị định," + issuer + ",2018-04-23,,Đúng,true\n";
        var job = done(csv(file));
        assertEquals(
                List.of(
                        "3 /issued not-a-date",
                        "4 /effectiveFrom wrong-type",
                        "5 /effectiveFrom before-start",
                        "6 /issuer unknown-reference",
                        "7 /issuer ambiguous",
                        "8 /abstract required",
                        "10 /verified wrong-type",
                        "11  repeated-row",
                        "12  too-many-cells"),
                problems(job).stream().map(DocumentImportTest::problem).toList());
        assertEquals(List.of(11, 2, 0, 0, 9), counts(job));
        assertEquals(2, documentsOf(issuer));
        assertEquals(
                "says something of the same as row 2",
                as("plan", Roles.PLANNER)
                        .header("Accept-Language", "en")
                        .get("/api/manage/v1/jobs/{id}/problems?limit=100", job.getString("id"))
                        .path("items[7].detail"));
    }

    @Test
    void an_issuer_is_who_had_the_name_when_it_was_issued() {
        var name = unique("Sở Khoa học và Công nghệ");
        var old = organisation(Map.of("name", name, "to", "2025-02-28"));
        var present = organisation(Map.of("name", name, "from", "2025-03-01"));
        var file = "symbol,type,issuer,issued,abstract\n"
                + "57/KH-SKHCN,Kế hoạch," + name + ",2022-06-13,Cũ\n"
                + "57/KH-SKHCN,Kế hoạch," + name + ",2026-06-13,Mới\n"
                + "58/KH-SKHCN,Kế hoạch," + name + ",2025,Năm sáp nhập\n";
        var job = done(csv(file));
        assertEquals(
                List.of("4 /issuer ambiguous"),
                problems(job).stream().map(DocumentImportTest::problem).toList());
        assertEquals(1, documentsOf(old));
        assertEquals(1, documentsOf(present));
    }

    private static String organisation(Map<String, ?> draft) {
        return Library.post("organisations", draft).path("id");
    }

    @Test
    void documents_without_a_number_are_known_by_all_that_is_known_of_them() {
        var issuer = Library.organisation(unique("Tỉnh"));
        var file = "type,issuer,abstract\nKế hoạch," + issuer + ",Kế hoạch của tỉnh\nKế hoạch," + issuer
                + ",Kế hoạch khác\n";
        assertEquals(List.of(2, 2, 0, 0, 0), counts(done(csv(file))));
        assertEquals(List.of(2, 0, 0, 2, 0), counts(done(csv(file))));
    }

    @Test
    void texts_are_composed_and_a_byte_order_mark_is_no_text() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var file = "\uFEFF" + HEADER + row("12/2018/NĐ-CP", issuer, "Thủ tục hành chính");
        assertEquals(List.of(1, 1, 0, 0, 0), counts(done(csv(Normalizer.normalize(file, Normalizer.Form.NFD)))));
        assertEquals(List.of(1, 0, 0, 1, 0), counts(done(csv(file))));
        assertEquals("12/2018/NĐ-CP", Database.value("select symbol from document where issuer_id = ?", issuer));
    }

    @Test
    void spreadsheets_may_separate_by_semicolons() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var file = (HEADER + row("13/2018/NĐ-CP", issuer, "Một; hai")).replace(",", ";");
        assertEquals(List.of(1, 1, 0, 0, 0), counts(done(csv(file))));
        assertEquals("Một; hai", Database.value("select abstract from document where issuer_id = ?", issuer));
    }

    @Test
    void json_is_taken_as_well() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var file = """
                [{"symbol": "14/2018/NĐ-CP", "type": "Nghị định", "issuer": "%1$s", "issued": "2018", "abstract": "Một"},
                 {"symbol": "15/2018/NĐ-CP", "type": "Nghị định", "issuer": "%1$s", "issued": "2018", "abstrakt": "Hai"},
                 17]""".formatted(issuer);
        var job = done(send(file.getBytes(StandardCharsets.UTF_8), "application/json"));
        assertEquals(List.of(3, 1, 0, 0, 2), counts(job));
        assertEquals(
                List.of("2 /abstrakt unknown-field", "3  wrong-type"),
                problems(job).stream().map(DocumentImportTest::problem).toList());
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_whole() {
        var jobs = Database.rows("job");
        refused(csv("symbol,typ\n1/NQ-CP,Nghị quyết\n"), 400, "unknown-field", "/typ");
        refused(csv("symbol,symbol\n"), 400, "invalid-file");
        refused(csv(""), 400, "invalid-file");
        refused(csv("symbol,type\n\"1/NQ-CP,Nghị quyết\n"), 400, "invalid-file");
        refused(
                send((HEADER + row("1/NĐ-CP", "x", "Hỏng")).getBytes(Charset.forName("windows-1258")), CSV),
                400,
                "invalid-file");
        refused(send("{}".getBytes(StandardCharsets.UTF_8), "application/json"), 400, "invalid-json");
        refused(send("[{}, {".getBytes(StandardCharsets.UTF_8), "application/json"), 400, "invalid-json");
        refused(send("[] []".getBytes(StandardCharsets.UTF_8), "application/json"), 400, "invalid-json");
        refused(send(new byte[0], "text/csv;charset=UTF-16"), 415, "unsupported-media-type");
        refused(send(new byte[0], "application/xml"), 415, "unsupported-media-type");
        assertEquals(jobs, Database.rows("job"));
    }

    @Test
    void what_is_too_large_is_refused_before_it_comes() throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", io.restassured.RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            ("POST /api/manage/v1/documents/jobs HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                                            + "Content-Length: 52428801\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("\"code\":\"too-large\""), answer);
        }
        var larger = HEADER + "\n".repeat(2_000_000);
        assertEquals(0, done(csv(larger)).getInt("total"));
    }

    @Test
    void a_file_with_no_rows_is_done_at_once() {
        assertEquals(List.of(0, 0, 0, 0, 0), counts(done(csv(HEADER))));
    }

    @Test
    void a_key_starts_one_job() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var file = HEADER + rows(issuer, 1);
        var key = unique("khoa").replace(' ', '-');
        var first = withKey(key, file);
        var second = withKey(key, file);
        assertEquals(first.<String>path("id"), second.<String>path("id"));
        second.then().statusCode(202).header("Idempotency-Replayed", is("true"));
        refused(withKey(key, file + "\n"), 422, "idempotency-key-reused");
    }

    private static io.restassured.response.Response withKey(String key, String file) {
        return as("plan", Roles.PLANNER)
                .header("Idempotency-Key", key)
                .contentType(CSV)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/manage/v1/documents/jobs");
    }

    @Test
    void what_is_exported_can_be_imported_and_changes_nothing() {
        var issuer = Library.organisation(unique("Chính phủ"));
        done(csv(HEADER + rows(issuer, 2) + row("3/2018/NĐ-CP", issuer, "Có \"\"ngoặc\"\", dấu phẩy và\nxuống dòng")));
        var old = Database.value("select id from document where issuer_id = ? and symbol = '01/2018/NĐ-CP'", issuer);
        Library.document(Map.of(
                "type",
                "Nghị định",
                "issuer",
                issuer,
                "issued",
                "2019",
                "symbol",
                "4/2019/NĐ-CP",
                "abstract",
                "=Thay thế",
                "files",
                List.of(Map.of("title", "Bản \"gốc\"", "url", "https://vanban.test/4.pdf")),
                "relations",
                List.of(Map.of("kind", "replaces", "document", old, "date", "2019-01-01"))));
        for (var format : List.of("csv", "json")) {
            var exported = erin().get("/api/manage/v1/documents/export?format=" + format);
            exported.then()
                    .statusCode(200)
                    .header("Content-Type", startsWith(format.equals("csv") ? "text/csv" : "application/json"))
                    .header("Content-Disposition", is("attachment; filename=\"documents." + format + "\""));
            var job = done(send(exported.asByteArray(), format.equals("csv") ? CSV : "application/json"));
            var counts = counts(job);
            assertEquals(Database.rows("document"), (long) counts.get(0));
            assertEquals(List.of(0, 0), counts.subList(1, 3), problems(job).toString());
            assertEquals(
                    List.of(),
                    problems(job).stream()
                            .filter(problem -> !problem.get("code").equals("repeated-row"))
                            .toList());
        }
    }

    @Test
    void who_may_not_sends_nothing() {
        refused(erin().contentType(CSV).body("symbol\n").post("/api/manage/v1/documents/jobs"), 403, "forbidden");
        given().contentType(CSV)
                .body("symbol\n")
                .post("/api/manage/v1/documents/jobs")
                .then()
                .statusCode(401);
        refused(erin().get("/api/manage/v1/documents/export?format=xml"), 400, "invalid-parameter", "format");
    }
}
