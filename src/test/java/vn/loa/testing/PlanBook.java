package vn.loa.testing;

import static vn.loa.testing.People.erin;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of a plan, filled in as a planner does: from the template. */
public final class PlanBook {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String PATH = Plans.PATH + "/imports";
    public static final String ITEMS = "Nhiệm vụ";

    /** The first row that is not the template's example. */
    public static final int FIRST = 2;

    private final XSSFWorkbook book;

    public PlanBook(byte[] file) {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the content of a part of the file. */
    public interface Part {
        void write(OutputStream out) throws IOException;
    }

    public static byte[] template() {
        var answer = erin().get(Plans.PATH + "/import-template");
        answer.then().statusCode(200).contentType(XLSX);
        return answer.asByteArray();
    }

    /** A plan of the present year without items. */
    public static PlanBook of(String title, String organisation) {
        return new PlanBook(template())
                .plan("Tên kế hoạch", title)
                .plan("Năm", Plans.TODAY.getYear())
                .plan("Cơ quan ban hành", organisation);
    }

    public XSSFWorkbook book() {
        return book;
    }

    public XSSFSheet items() {
        return book.getSheet(ITEMS);
    }

    public PlanBook plan(String label, Object value) {
        for (var row : book.getSheet("Kế hoạch")) {
            if (row.getCell(0).getStringCellValue().equals(label)) {
                put(row.getCell(1), value);
            }
        }
        return this;
    }

    /** An item of the present year with what it has to have. */
    public PlanBook item(int row, String title) {
        return put(row, "Nhiệm vụ", title)
                .put(row, "Từ ngày", LocalDate.of(Plans.TODAY.getYear(), 1, 1))
                .put(row, "Đến ngày", LocalDate.of(Plans.TODAY.getYear(), 12, 31));
    }

    public PlanBook put(int row, String heading, Object value) {
        put(cell(row, heading), value);
        return this;
    }

    public Cell cell(int row, String heading) {
        var found = items().getRow(row) == null ? items().createRow(row) : items().getRow(row);
        return found.getCell(column(heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** As problems name it. */
    public String address(int row, String heading) {
        return ITEMS + "!" + cell(row, heading).getAddress();
    }

    public int column(String heading) {
        for (var cell : items().getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    private void put(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            cell.setCellStyle(style);
        } else {
            cell.setCellValue((String) value);
        }
    }

    public byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with one part replaced or added. */
    public static byte[] with(byte[] file, String name, Part part) {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new ZipEntry(name));
            part.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Response send() {
        return send(bytes());
    }

    public static Response send(byte[] file) {
        return People.plan().contentType(XLSX).body(file).post(PATH);
    }

    public static Response dryRun(byte[] file) {
        return People.plan().contentType(XLSX).body(file).post(PATH + "?validateOnly=true");
    }
}
