package vn.loa.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static Promise promise(
            String from, String to, Recurrence recurrence, int quantity, Map<String, Integer> done) {
        var delivered = new TreeMap<YearMonth, Integer>();
        done.forEach((month, count) -> delivered.put(YearMonth.parse(month), count));
        return new Promise(LocalDate.parse(from), LocalDate.parse(to), recurrence, quantity, false, delivered);
    }

    private static PromiseState state(Promise promise, String day) {
        return promise.standing(LocalDate.parse(day)).state();
    }

    private static List<PromiseState> states(Promise promise, String day) {
        return promise.on(LocalDate.parse(day)).stream().map(Occurrence::state).toList();
    }

    @Test
    void it_is_planned_until_something_is_done_and_late_after_its_last_day() {
        var nothing = promise("2022-06-15", "2022-09-30", Recurrence.ONCE, 2, Map.of());
        assertEquals(PromiseState.PLANNED, state(nothing, "2022-06-01"));
        assertEquals(PromiseState.PLANNED, state(nothing, "2022-09-30"));
        assertEquals(PromiseState.LATE, state(nothing, "2022-10-01"));
        var half = promise("2022-06-15", "2022-09-30", Recurrence.ONCE, 2, Map.of("2022-07", 1));
        assertEquals(PromiseState.IN_PROGRESS, state(half, "2022-09-30"));
        assertEquals(PromiseState.LATE, state(half, "2022-10-01"));
        var whole = promise("2022-06-15", "2022-09-30", Recurrence.ONCE, 2, Map.of("2022-07", 1, "2022-11", 1));
        assertEquals(PromiseState.DONE, state(whole, "2022-12-31"));
    }

    @Test
    void every_month_of_its_span_is_due_by_itself() {
        var dues = promise("2022-06-15", "2022-09-10", Recurrence.MONTHLY, 1, Map.of())
                .on(LocalDate.parse("2022-07-31"));
        assertEquals(
                List.of("2022-06-30", "2022-07-31", "2022-08-31", "2022-09-10"),
                dues.stream().map(due -> due.due().toString()).toList());
        assertEquals(
                List.of("2022-06-15", "2022-07-01", "2022-08-01", "2022-09-01"),
                dues.stream().map(due -> due.from().toString()).toList());
    }

    @Test
    void quarters_are_those_of_the_calendar() {
        var dues = promise("2022-02-10", "2022-12-15", Recurrence.QUARTERLY, 1, Map.of())
                .on(LocalDate.parse("2022-01-01"));
        assertEquals(
                List.of("2022-03-31", "2022-06-30", "2022-09-30", "2022-12-15"),
                dues.stream().map(due -> due.due().toString()).toList());
    }

    @Test
    void what_is_beyond_one_month_makes_up_for_an_earlier_one_and_never_for_a_later_one() {
        var promise = promise("2022-01-01", "2022-04-30", Recurrence.MONTHLY, 1, Map.of("2022-02", 3));
        assertEquals(
                List.of(PromiseState.DONE, PromiseState.DONE, PromiseState.LATE, PromiseState.PLANNED),
                states(promise, "2022-04-15"));
        assertEquals(
                List.of(1, 2, 0, 0),
                promise.on(LocalDate.parse("2022-04-15")).stream()
                        .map(Occurrence::delivered)
                        .toList());
        assertEquals(2, promise.standing(LocalDate.parse("2022-04-15")).delivered());
    }

    @Test
    void what_comes_after_the_end_still_makes_up() {
        var promise = promise("2022-01-01", "2022-03-31", Recurrence.MONTHLY, 1, Map.of("2022-05", 2));
        assertEquals(List.of(PromiseState.DONE, PromiseState.LATE, PromiseState.DONE), states(promise, "2022-06-01"));
    }

    @Test
    void one_missing_month_makes_the_whole_late() {
        var promise = promise("2022-01-01", "2022-03-31", Recurrence.MONTHLY, 1, Map.of("2022-01", 1));
        assertEquals(PromiseState.IN_PROGRESS, state(promise, "2022-02-28"));
        assertEquals(PromiseState.LATE, state(promise, "2022-03-01"));
    }

    @Test
    void what_is_cancelled_is_neither_late_nor_missing() {
        var promise = new Promise(
                LocalDate.parse("2022-01-01"),
                LocalDate.parse("2022-01-31"),
                Recurrence.ONCE,
                5,
                true,
                new TreeMap<>());
        var standing = promise.standing(LocalDate.parse("2023-01-01"));
        assertEquals(PromiseState.CANCELLED, standing.state());
        assertNull(Tally.of(List.of(standing)).coverage());
        assertEquals(1, Tally.of(List.of(standing)).cancelled());
    }

    @Test
    void what_is_not_whole_is_never_told_to_be() {
        var tally = Tally.of(List.of(new Standing(PromiseState.IN_PROGRESS, 100_000, 99_999)));
        assertEquals(0.9999, tally.coverage());
    }
}
