package vn.loa.planbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.loa.plan.PlanDraft;
import vn.loa.plan.PlanItemDraft;
import vn.loa.plan.WholePlans;

/** Writes a workbook in the form in which plans are taken out of them. */
class BookWriter {
    private static final String CHOICES = "Danh mục";
    private static final int CHARACTER = 256;
    /** A literal that the format itself would read as an escape. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook book;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle day;
    private final CellStyle money;
    private final CellStyle example;

    BookWriter(XSSFWorkbook book) {
        this.book = book;
        heading = style("@");
        var bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text = style("@");
        day = style("dd/mm/yyyy");
        money = style("#,##0");
        money.setAlignment(HorizontalAlignment.RIGHT);
        example = style("@");
        var italic = book.createFont();
        italic.setItalic(true);
        italic.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        example.setFont(italic);
    }

    private CellStyle style(String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** @param values by field; several of one that may be there more than once */
    void plan(Map<PlanField, List<Object>> values) {
        var sheet = book.createSheet(ReadPlan.PLAN_SHEET);
        sheet.setColumnWidth(0, 24 * CHARACTER);
        sheet.setColumnWidth(1, 80 * CHARACTER);
        for (var field : PlanField.values()) {
            for (var value : values.getOrDefault(field, List.of(""))) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                write(row, 0, field.label(), heading);
                write(row, 1, value, text);
                if (!field.hint().isEmpty()) {
                    prompt(sheet, row.getRowNum(), row.getRowNum(), 1, field.label(), field.hint());
                }
            }
        }
    }

    void items(List<Map<ItemColumn, Object>> rows) {
        var sheet = book.createSheet(ReadPlan.ITEM_SHEET);
        var headings = sheet.createRow(0);
        for (var column : ItemColumn.values()) {
            write(headings, column.ordinal(), column.heading(), heading);
            sheet.setColumnWidth(column.ordinal(), column.width() * CHARACTER);
            sheet.setDefaultColumnStyle(column.ordinal(), emptyStyle(column));
        }
        sheet.createFreezePane(ItemColumn.TITLE.ordinal() + 1, 1);
        for (var values : rows) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            var isExample = ReadPlan.EXAMPLE.equals(values.get(ItemColumn.POSITION));
            values.forEach((column, value) -> write(row, column.ordinal(), value, isExample ? example : text));
        }
    }

    private CellStyle emptyStyle(ItemColumn column) {
        return switch (column) {
            case FROM, TO -> day;
            case BUDGET, QUANTITY, POSITION -> money;
            default -> text;
        };
    }

    private void write(Row row, int column, Object value, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(money);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (!"".equals(value)) {
            cell.setCellValue(ESCAPE.matcher(value.toString()).replaceAll("_x005F_"));
        }
    }

    /** The values to choose from, and where they may be chosen. */
    void choices(Map<String, String> topics, List<String> units) {
        var sheet = book.createSheet(CHOICES);
        list(sheet, 0, "Mã chủ đề", List.copyOf(topics.keySet()));
        list(sheet, 1, "Tên chủ đề", List.copyOf(topics.values()));
        list(sheet, 2, "Hình thức", Choices.FORMS.words());
        list(sheet, 3, "Đối tượng", Choices.AUDIENCES.words());
        list(sheet, 4, "Định kỳ", Choices.RECURRENCES.words());
        list(sheet, 5, "Đơn vị", units);
        list(sheet, 6, "Có hoặc không", List.of("Có", "Không"));
        var items = book.getSheet(ReadPlan.ITEM_SHEET);
        var rules = items.getDataValidationHelper();
        for (var column : ItemColumn.values()) {
            switch (column) {
                case POSITION ->
                    rule(
                            column,
                            rules.createIntegerConstraint(
                                    OperatorType.BETWEEN, "1", Integer.toString(PlanItemDraft.MAX_POSITION)),
                            false);
                case QUANTITY ->
                    rule(
                            column,
                            rules.createIntegerConstraint(
                                    OperatorType.BETWEEN, "1", Integer.toString(PlanItemDraft.MAX_QUANTITY)),
                            true);
                case BUDGET ->
                    rule(
                            column,
                            rules.createDecimalConstraint(
                                    OperatorType.BETWEEN, "0", Long.toString(PlanDraft.MAX_BUDGET)),
                            true);
                case FROM, TO ->
                    rule(
                            column,
                            rules.createDateConstraint(
                                    OperatorType.BETWEEN, "DATE(1900,1,1)", "DATE(2199,12,31)", null),
                            true);
                case RECURRENCE ->
                    rule(column, oneOf(rules, "E", Choices.RECURRENCES.words().size()), true);
                case BUDGET_PUBLIC -> rule(column, oneOf(rules, "G", 2), true);
                case LEAD_UNIT -> rule(column, oneOf(rules, "F", Math.max(1, units.size())), false);
                default -> prompt(items, 1, WholePlans.MAX_ITEMS, column.ordinal(), column.heading(), column.hint());
            }
        }
    }

    private static DataValidationConstraint oneOf(DataValidationHelper rules, String column, int count) {
        return rules.createFormulaListConstraint("'%s'!$%s$2:$%s$%d".formatted(CHOICES, column, column, count + 1));
    }

    private void list(XSSFSheet sheet, int column, String title, List<String> values) {
        sheet.setColumnWidth(column, 32 * CHARACTER);
        write(row(sheet, 0), column, title, heading);
        IntStream.range(0, values.size())
                .forEach(index -> write(row(sheet, index + 1), column, values.get(index), text));
    }

    private static Row row(XSSFSheet sheet, int index) {
        var row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    /** @param isStrict whether the spreadsheet takes nothing else; otherwise it only asks */
    private void rule(ItemColumn column, DataValidationConstraint constraint, boolean isStrict) {
        var sheet = book.getSheet(ReadPlan.ITEM_SHEET);
        var rule = sheet.getDataValidationHelper()
                .createValidation(
                        constraint,
                        new CellRangeAddressList(1, WholePlans.MAX_ITEMS, column.ordinal(), column.ordinal()));
        rule.setErrorStyle(isStrict ? DataValidation.ErrorStyle.STOP : DataValidation.ErrorStyle.WARNING);
        rule.setShowErrorBox(true);
        rule.setSuppressDropDownArrow(true); // in this format, the one that is true shows it
        rule.createErrorBox(column.heading(), column.hint());
        rule.createPromptBox(column.heading(), column.hint());
        rule.setShowPromptBox(true);
        sheet.addValidationData(rule);
    }

    private static void prompt(XSSFSheet sheet, int first, int last, int column, String title, String hint) {
        var rules = sheet.getDataValidationHelper();
        var rule = rules.createValidation(
                rules.createTextLengthConstraint(OperatorType.BETWEEN, "0", Integer.toString(SheetHandler.MAX_TEXT)),
                new CellRangeAddressList(first, last, column, column));
        rule.createPromptBox(title, hint);
        rule.setShowPromptBox(true);
        sheet.addValidationData(rule);
    }
}
