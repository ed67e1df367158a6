package vn.loa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkCalendarPropertiesTest {
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365 * 12).map(LocalDate.of(2020, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<List<SpecialDay>> edits() {
        return edits(DayKind.values());
    }

    @Provide
    Arbitrary<List<SpecialDay>> holidays() {
        return edits(DayKind.HOLIDAY);
    }

    private Arbitrary<List<SpecialDay>> edits(DayKind... kinds) {
        return days().flatMap(day -> Arbitraries.of(kinds).map(kind -> WorkCalendarTest.edit(day.toString(), kind)))
                .list()
                .ofMaxSize(60)
                .uniqueElements(SpecialDay::date);
    }

    private static WorkCalendar calendar(Collection<SpecialDay> edits) {
        return new WorkCalendar((first, last) -> edits.stream()
                .filter(edit -> edit.date().getYear() >= first && edit.date().getYear() <= last)
                .toList());
    }

    private static LocalDate due(WorkCalendar calendar, LocalDate from, int add) {
        return calendar.addWorkingDays(from, add).orElseThrow().date();
    }

    @Property(seed = "57", tries = 300)
    void it_is_what_counting_day_by_day_gives(
            @ForAll("edits") List<SpecialDay> edits,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 1, max = 300) int add) {
        var oracle = new NaiveDays(edits);
        var due = calendar(edits).addWorkingDays(from, add).orElseThrow();
        var skipped = new ArrayList<LocalDate>();
        var day = from;
        for (var counted = 0; counted < add; ) {
            day = day.plusDays(1);
            if (oracle.isOff(day)) {
                skipped.add(day);
            } else {
                counted++;
            }
        }
        assertEquals(day, due.date());
        assertEquals(skipped, due.skipped().stream().map(SkippedDay::date).toList());
    }

    @Property(seed = "57", tries = 300)
    void a_due_day_is_never_off(
            @ForAll("edits") List<SpecialDay> edits,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 0, max = 60) int add) {
        var calendar = calendar(edits);
        var oracle = new NaiveDays(edits);
        assertFalse(oracle.isOff(due(calendar, from, add)));
        assertFalse(
                oracle.isOff(calendar.addCalendarDays(from, add).orElseThrow().date()));
    }

    @Property(seed = "57", tries = 300)
    void later_receipt_and_more_days_never_end_earlier(
            @ForAll("edits") List<SpecialDay> edits,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 0, max = 40) int add,
            @ForAll @IntRange(min = 0, max = 30) int more) {
        var calendar = calendar(edits);
        var due = due(calendar, from, add);
        assertFalse(due(calendar, from.plusDays(more), add).isBefore(due));
        assertFalse(due(calendar, from, add + more).isBefore(due));
        assertTrue(add == 0 || due(calendar, from, add + 1).isAfter(due));
    }

    @Property(seed = "57", tries = 300)
    void a_longer_list_of_holidays_never_ends_earlier(
            @ForAll("holidays") List<SpecialDay> holidays,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = 0, max = 120) int add,
            @ForAll @IntRange(min = 0, max = 60) int fewer) {
        var some = holidays.subList(0, Math.max(0, holidays.size() - fewer));
        assertFalse(due(calendar(holidays), from, add).isBefore(due(calendar(some), from, add)));
    }

    /** The rules once more, as a person would go through them: all years in one list, each weekend holiday in turn. */
    private static final class NaiveDays {
        private final Map<LocalDate, DayKind> kinds = new TreeMap<>();

        NaiveDays(List<SpecialDay> edits) {
            BinaryOperator<DayKind> first = (one, other) -> one;
            for (var year = 2018; year <= 2036; year++) {
                kinds.putAll(LegalHolidays.of(year).stream()
                        .collect(Collectors.toMap(SpecialDay::date, SpecialDay::kind, first)));
            }
            kinds.putAll(edits.stream().collect(Collectors.toMap(SpecialDay::date, SpecialDay::kind, first)));
            var decided = new ArrayList<>(kinds.keySet().stream()
                    .filter(day -> kinds.get(day) == DayKind.COMPENSATORY)
                    .toList());
            for (var day : List.copyOf(kinds.keySet())) {
                if (kinds.get(day) == DayKind.HOLIDAY && day.getDayOfWeek().getValue() > 5) {
                    Function<LocalDate, Boolean> stands =
                            other -> other.isAfter(day) && !other.isAfter(day.plusDays(31));
                    var standing = decided.stream().filter(stands::apply).findFirst();
                    if (standing.isPresent()) {
                        decided.remove(standing.get());
                    } else {
                        var free = day;
                        do {
                            free = free.plusDays(1);
                        } while (free.getDayOfWeek().getValue() > 5 || kinds.containsKey(free));
                        kinds.put(free, DayKind.COMPENSATORY);
                    }
                }
            }
        }

        boolean isOff(LocalDate day) {
            var weekend = day.getDayOfWeek().getValue() > 5;
            var kind = kinds.get(day);
            if (kind == null || kind == DayKind.ORDINARY) {
                return weekend;
            }
            return kind != DayKind.MAKEUP_WORKING;
        }
    }
}
