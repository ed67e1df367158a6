package vn.loa.planbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.calendar.CalendarYears;
import vn.loa.organisation.Naming;
import vn.loa.plan.PlanDraft;
import vn.loa.plan.PlanItemDraft;
import vn.loa.plan.WholePlans;
import vn.loa.problem.FieldError;
import vn.loa.text.VietnameseText;

/** The plan that a workbook holds, as far as it can be read, and which cell each of its fields came from. */
class ReadPlan {
    static final String PLAN_SHEET = "Kế hoạch";
    static final String ITEM_SHEET = "Nhiệm vụ";

    /** What stands in the place of a number in a row that only shows how a row is written. */
    static final String EXAMPLE = "Ví dụ";

    private final CellErrors errors = new CellErrors();
    private final CellValues plan;
    private final CellValues items;
    private final Map<PlanField, List<Integer>> fields = new EnumMap<>(PlanField.class);
    private final Map<ItemColumn, Integer> columns = new EnumMap<>(ItemColumn.class);
    private final List<Integer> rows = new ArrayList<>();

    ReadPlan(Workbook book) {
        plan = values(book, PLAN_SHEET);
        items = values(book, ITEM_SHEET);
        readLabels();
        readHeadings();
        readRows();
    }

    private CellValues values(Workbook book, String name) {
        var sheet = book.find(name).orElse(null);
        if (sheet == null) {
            errors.add(name, "missing-sheet");
            return new CellValues(new Sheet(name, new TreeMap<>(), List.of()), errors);
        }
        sheet.merged().forEach(address -> errors.add(address, "merged"));
        return new CellValues(sheet, errors);
    }

    private void readLabels() {
        for (var row : plan.sheet().rows().keySet()) {
            var label = plan.line(row, 0);
            var field = label == null ? Optional.<PlanField>empty() : PlanField.labelled(label);
            if (field.isEmpty()) {
                errors.add(plan.address(row, 0), "unknown-heading");
                continue;
            }
            var places = fields.computeIfAbsent(field.get(), found -> new ArrayList<>());
            if (!places.isEmpty() && !field.get().isRepeatable()) {
                errors.add(plan.address(row, 0), "repeated");
            }
            places.add(row);
        }
    }

    private void readHeadings() {
        for (var column : items.sheet().rows().getOrDefault(0, Map.of()).keySet()) {
            var heading = items.line(0, column);
            var known = heading == null ? Optional.<ItemColumn>empty() : ItemColumn.headed(heading);
            if (known.isEmpty()) {
                errors.add(items.address(0, column), "unknown-heading");
            } else if (columns.putIfAbsent(known.get(), column) != null) {
                errors.add(items.address(0, column), "repeated");
            }
        }
        for (var column : ItemColumn.values()) {
            if (column.isRequired() && !columns.containsKey(column)) {
                errors.add(items.sheet().name() + "!1", "missing-heading", column.heading());
            }
        }
    }

    private void readRows() {
        var named = Set.copyOf(columns.values());
        items.sheet().rows().forEach((row, cells) -> {
            if (row > 0 && !isBlank(cells) && !isExample(row)) {
                rows.add(row);
                cells.keySet().stream()
                        .filter(column -> !named.contains(column))
                        .forEach(column -> errors.add(items.address(row, column), "missing-heading", "?"));
            }
        });
        if (rows.size() > WholePlans.MAX_ITEMS) {
            errors.add(items.sheet().name(), "too-many-items", WholePlans.MAX_ITEMS);
            rows.clear();
        }
    }

    private static boolean isBlank(Map<Integer, Cell> cells) {
        return cells.values().stream()
                .allMatch(cell -> cell.kind() == Cell.Kind.TEXT && cell.text().isBlank());
    }

    private boolean isExample(int row) {
        var column = columns.get(ItemColumn.POSITION);
        var cell = column == null ? null : items.sheet().rows().get(row).get(column);
        return cell != null
                && cell.kind() == Cell.Kind.TEXT
                && cell.text().length() < 20
                && VietnameseText.fold(cell.text().strip()).equals(VietnameseText.fold(EXAMPLE));
    }

    /** Every text that is to name an organisation. */
    Set<String> organisations() {
        return Stream.concat(
                        Stream.ofNullable(plan.line(place(PlanField.ORGANISATION), 1)),
                        rows.stream()
                                .flatMap(row -> Stream.of(ItemColumn.LEAD_UNIT, ItemColumn.CO_UNITS)
                                        .flatMap(column -> items.lines(row, place(column)).stream())))
                .collect(Collectors.toSet());
    }

    PlanDraft plan(Naming naming) {
        var year = plan.whole(place(PlanField.YEAR), 1, CalendarYears.FIRST, CalendarYears.LAST);
        return new PlanDraft(
                plan.text(place(PlanField.TITLE), 1),
                null,
                year,
                organisation(naming, year),
                null,
                null,
                each(PlanField.OBJECTIVES),
                each(PlanField.REQUIREMENTS),
                plan.whole(place(PlanField.BUDGET), 1, 0L, PlanDraft.MAX_BUDGET),
                plan.text(place(PlanField.BUDGET_SOURCE), 1),
                plan.yes(place(PlanField.BUDGET_PUBLIC), 1),
                plan.text(place(PlanField.NOTES), 1),
                null);
    }

    private UUID organisation(Naming naming, Integer year) {
        var row = place(PlanField.ORGANISATION);
        var name = plan.line(row, 1);
        if (name == null) {
            return null;
        }
        var first = year == null ? null : LocalDate.of(year, 1, 1);
        var last = year == null ? null : LocalDate.of(year, 12, 31);
        return organisation(naming, name, first, last, plan.address(row, 1));
    }

    private List<String> each(PlanField field) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(row -> plan.text(row, 1))
                .filter(Objects::nonNull)
                .toList();
    }

    List<PlanItemDraft> items(Naming naming) {
        var seen = new HashMap<List<Object>, Integer>();
        return rows.stream()
                .map(row -> {
                    var item = item(naming, row);
                    var same = item.title() == null ? null : seen.putIfAbsent(sameness(item), row);
                    if (same != null) {
                        errors.add(items.address(row, place(ItemColumn.TITLE)), "repeated-row", same + 1);
                    }
                    return item;
                })
                .toList();
    }

    /** By what two items are one that was written down twice. */
    private static List<Object> sameness(PlanItemDraft item) {
        return List.of(
                VietnameseText.fold(item.title()),
                "" + item.section(),
                "" + item.leadUnit(),
                "" + item.from(),
                "" + item.to());
    }

    private PlanItemDraft item(Naming naming, int row) {
        var from = items.day(row, place(ItemColumn.FROM));
        var to = items.day(row, place(ItemColumn.TO));
        var leads = items.lines(row, place(ItemColumn.LEAD_UNIT));
        if (leads.size() > 1) {
            errors.add(items.address(row, place(ItemColumn.LEAD_UNIT)), "ambiguous", String.join("; ", leads));
        }
        return new PlanItemDraft(
                items.whole(row, place(ItemColumn.POSITION), 1, PlanItemDraft.MAX_POSITION),
                items.text(row, place(ItemColumn.SECTION)),
                items.text(row, place(ItemColumn.TITLE)),
                items.text(row, place(ItemColumn.DESCRIPTION)),
                items.text(row, place(ItemColumn.NOTES)),
                items.lines(row, place(ItemColumn.TOPICS)),
                items.choices(row, place(ItemColumn.FORMS), Choices.FORMS),
                items.choices(row, place(ItemColumn.AUDIENCES), Choices.AUDIENCES),
                leads.isEmpty() ? null : unit(naming, leads.get(0), from, to, row, ItemColumn.LEAD_UNIT),
                items.lines(row, place(ItemColumn.CO_UNITS)).stream()
                        .map(name -> unit(naming, name, from, to, row, ItemColumn.CO_UNITS))
                        .filter(Objects::nonNull)
                        .toList(),
                from,
                to,
                items.choice(row, place(ItemColumn.RECURRENCE), Choices.RECURRENCES),
                items.text(row, place(ItemColumn.OUTSIDE_YEAR_REASON)),
                items.text(row, place(ItemColumn.PRODUCT)),
                items.whole(row, place(ItemColumn.QUANTITY), 1, PlanItemDraft.MAX_QUANTITY),
                items.whole(row, place(ItemColumn.BUDGET), 0L, PlanDraft.MAX_BUDGET),
                items.yes(row, place(ItemColumn.BUDGET_PUBLIC)),
                null);
    }

    private UUID unit(Naming naming, String name, LocalDate from, LocalDate to, int row, ItemColumn column) {
        return organisation(
                naming, name, from == null || to == null ? null : from, to, items.address(row, place(column)));
    }

    /** One that had the name at another time is taken too: that it is not there then is the better word for it. */
    private UUID organisation(Naming naming, String name, LocalDate first, LocalDate last, String address) {
        var then = naming.candidates(name, first, last);
        var found = then.isEmpty() ? naming.candidates(name, null, null) : then;
        if (found.size() == 1) {
            return found.get(0);
        }
        errors.add(Naming.fault(found, address));
        return null;
    }

    /** Tells of what stands against the plan, at the cells that it came from. */
    void add(List<FieldError> found) {
        found.forEach(error -> errors.add(new FieldError(address(error.pointer()), error.code(), error.arguments())));
    }

    private String address(String pointer) {
        if (!pointer.startsWith("/items/")) {
            return PlanField.of(pointer)
                    .map(field -> plan.address(placeOf(field, pointer), 1))
                    .orElse(plan.sheet().name());
        }
        var rest = pointer.substring("/items/".length());
        var slash = rest.indexOf('/');
        var row = rows.get(Integer.parseInt(slash < 0 ? rest : rest.substring(0, slash)));
        return ItemColumn.of(slash < 0 ? "" : rest.substring(slash))
                .map(column -> items.address(row, place(column)))
                .orElse(items.address(row, 0));
    }

    /** @param pointer such as /objectives/2, which has a row of its own */
    private int placeOf(PlanField field, String pointer) {
        var places = fields.getOrDefault(field, List.of());
        var index = field.isRepeatable() && pointer.matches(".*/\\d+")
                ? Integer.parseInt(pointer.replaceFirst(".*/", ""))
                : 0;
        return index < places.size() ? places.get(index) : place(field);
    }

    List<FieldError> errors() {
        return errors.all();
    }

    /** The row of the field; where there is none, the one behind all. */
    private int place(PlanField field) {
        var places = fields.get(field);
        return places == null
                ? plan.sheet().rows().isEmpty() ? 0 : plan.sheet().rows().lastKey() + 1
                : places.get(0);
    }

    /** The column; where there is none, the one behind all that may be. */
    private int place(ItemColumn column) {
        return columns.getOrDefault(column, SheetHandler.MAX_COLUMNS);
    }
}
