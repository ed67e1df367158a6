package vn.loa.planbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Reads the XML of a sheet as it comes; keeps only what stands in cells. */
class SheetHandler extends DefaultHandler {
    /** Rows in the file, whether anything stands in them or not. */
    static final int MAX_ROWS = 10_000;

    /** Rows in which something stands: more than the items that a plan may have. */
    static final int MAX_FILLED = 1_000;

    static final int MAX_COLUMNS = 50;

    /** Excel's own limit. */
    static final int MAX_TEXT = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String name;
    private final SharedStrings strings;
    private final DateStyles styles;
    private final SortedMap<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private int rowElements;
    private int row = -1;
    private int column = -1;
    private String type;
    private int style;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean isInText;
    private boolean isPhonetic;
    private boolean isTooLong;

    SheetHandler(String name, SharedStrings strings, DateStyles styles) {
        this.name = name;
        this.strings = strings;
        this.styles = styles;
    }

    Sheet sheet() {
        return new Sheet(name, rows, merged);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> hasFormula = true;
            case "rPh" -> isPhonetic = true;
            case "v", "t" -> isInText = !isPhonetic;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {
                // how it looks
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (!isInText) {
            return;
        }
        hasValue = true;
        if (text.length() + length > MAX_TEXT) {
            isTooLong = true;
        } else {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        switch (local) {
            case "v", "t" -> isInText = false;
            case "rPh" -> isPhonetic = false;
            case "c" -> endCell();
            default -> {
                // how it looks
            }
        }
    }

    private void startRow(String number) {
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
        rowElements++;
        if (rowElements > MAX_ROWS) {
            throw tooManyRows(MAX_ROWS);
        }
    }

    private void startCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        hasFormula = false;
        hasValue = false;
        isTooLong = false;
        text.setLength(0);
    }

    private void endCell() {
        if (!hasValue && !hasFormula) {
            return;
        }
        if (column >= MAX_COLUMNS) {
            throw refusal(FieldError.of(Sheet.address(name, row, column), "too-many-cells"));
        }
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, cell());
        if (rows.size() > MAX_FILLED) {
            throw tooManyRows(MAX_FILLED);
        }
    }

    private Cell cell() {
        if (hasFormula) {
            return new Cell(Cell.Kind.FORMULA, null);
        }
        if (isTooLong) {
            return new Cell(Cell.Kind.TOO_LONG, null);
        }
        var value = text.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> text(strings.getItemAt(Integer.parseInt(value.strip())).getString());
            case "inlineStr", "str" -> text(value);
            case "b" -> new Cell(Cell.Kind.TRUTH, Boolean.toString(value.strip().equals("1")));
            case "d" -> new Cell(Cell.Kind.DAY, value.strip().replaceFirst("T.*", ""));
            case "n" -> number(value.strip());
            default -> new Cell(Cell.Kind.ERROR, null);
        };
    }

    private static Cell text(String value) {
        return value.length() > MAX_TEXT
                ? new Cell(Cell.Kind.TOO_LONG, null)
                : new Cell(
                        Cell.Kind.TEXT,
                        ESCAPE.matcher(value)
                                .replaceAll(found -> Matcher.quoteReplacement(
                                        String.valueOf((char) Integer.parseInt(found.group(1), 16)))));
    }

    private Cell number(String value) {
        try {
            var number = Double.parseDouble(value);
            return styles.isDay(style)
                    ? new Cell(
                            Cell.Kind.DAY,
                            DateUtil.getLocalDateTime(number, styles.isFrom1904())
                                    .toLocalDate()
                                    .toString())
                    : new Cell(
                            Cell.Kind.NUMBER,
                            BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        } catch (NumberFormatException | NullPointerException | DateTimeException noNumber) {
            return new Cell(Cell.Kind.ERROR, null); // POI answers null for what is no day of Excel's calendar
        }
    }

    private void merge(String range) {
        var cells = CellRangeAddress.valueOf(range);
        if (merged.size() < MAX_FILLED) {
            merged.add(Sheet.address(name, cells.getFirstRow(), cells.getFirstColumn()));
        }
    }

    private Problem tooManyRows(int limit) {
        return refusal(FieldError.of(name, "too-many-rows", Integer.toString(limit)));
    }

    private static Problem refusal(FieldError error) {
        return Problem.of(ProblemType.INVALID_CONTENT, error);
    }
}
