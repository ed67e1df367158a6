package vn.loa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkCalendarTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final SpecialDay SWAPPED_OFF = edit("2026-08-31", DayKind.SWAP_OFF);
    private static final SpecialDay SWAPPED_IN = edit("2026-08-22", DayKind.MAKEUP_WORKING);

    static SpecialDay edit(String date, DayKind kind) {
        return new SpecialDay(
                LocalDate.parse(date), kind, new DayName("Ngày", "Day"), DayStatus.OFFICIAL, "1/QĐ", true);
    }

    private static WorkCalendar calendar(SpecialDay... edits) {
        return new WorkCalendar((first, last) -> List.of(edits).stream()
                .filter(edit -> edit.date().getYear() >= first && edit.date().getYear() <= last)
                .toList());
    }

    private static SpecialDay on(WorkCalendar calendar, String date) {
        var day = LocalDate.parse(date);
        return calendar.in(day.getYear()).stream()
                .filter(special -> special.date().equals(day))
                .findFirst()
                .orElse(null);
    }

    private static String due(WorkCalendar calendar, String from, int add) {
        return calendar.addWorkingDays(LocalDate.parse(from), add)
                .orElseThrow()
                .date()
                .toString();
    }

    @ParameterizedTest
    @MethodSource("vn.loa.calendar.GoldenCalendar#workingDays")
    void the_golden_deadlines_hold(GoldenCalendar.Working golden) {
        assertEquals(golden.due().toString(), due(calendar(), golden.from().toString(), golden.add()));
    }

    /** The days off around Tết are the same by the rule and as decided: 14 to 22 February. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-23",
        "2026-02-12, 2, 2026-02-23",
        "2026-02-16, 1, 2026-02-23",
        "2026-02-21, 5, 2026-02-27",
        "2026-02-06, 10, 2026-02-27",
        "2025-12-31, 1, 2026-01-02",
        "2025-12-30, 3, 2026-01-05",
        "2026-04-25, 1, 2026-04-28",
        "2026-04-30, 1, 2026-05-04",
        "2026-06-06, 1, 2026-06-08",
        "2026-06-06, 0, 2026-06-08",
        "2026-06-05, 0, 2026-06-05",
        "2022-04-08, 1, 2022-04-12",
        "2023-04-28, 1, 2023-05-04",
        "2026-11-23, 1, 2026-11-25"
    })
    void working_days_are_counted_over_days_off(String from, int add, String due) {
        assertEquals(due, due(calendar(), from, add));
    }

    @Test
    void a_swapped_saturday_counts_and_its_monday_does_not() {
        assertEquals("2026-08-24", due(calendar(), "2026-08-21", 1));
        assertEquals("2026-08-31", due(calendar(), "2026-08-28", 1));
        var swapped = calendar(SWAPPED_OFF, SWAPPED_IN);
        assertEquals("2026-08-22", due(swapped, "2026-08-21", 1));
        assertEquals("2026-08-24", due(swapped, "2026-08-22", 1));
        assertEquals("2026-09-03", due(swapped, "2026-08-28", 1));
        assertEquals("2026-08-28", due(swapped, "2026-08-20", 7));
    }

    @Test
    void every_day_that_was_skipped_says_why_in_both_languages() {
        var skipped = calendar()
                .addWorkingDays(LocalDate.parse("2026-04-24"), 1)
                .orElseThrow()
                .skipped();
        assertEquals(
                List.of(
                        "2026-04-25 Thứ Bảy",
                        "2026-04-26 Giỗ Tổ Hùng Vương (10/3 âm lịch)",
                        "2026-04-27 Nghỉ bù: Giỗ Tổ Hùng Vương (10/3 âm lịch)"),
                skipped.stream()
                        .map(day -> day.date() + " " + day.why().in(VIETNAMESE))
                        .toList());
        assertEquals(
                "In lieu: Hung Kings' Commemoration Day (10th of the 3rd lunar month)",
                skipped.get(2).why().in(Locale.ENGLISH));
    }

    @Test
    void calendar_days_run_through_and_end_on_a_working_day() {
        var calendar = calendar();
        var twenty = calendar.addCalendarDays(LocalDate.parse("2026-04-06"), 20).orElseThrow();
        assertEquals(LocalDate.parse("2026-04-28"), twenty.date());
        assertEquals(2, twenty.skipped().size());
        var fifteen =
                calendar.addCalendarDays(LocalDate.parse("2026-06-01"), 15).orElseThrow();
        assertEquals(LocalDate.parse("2026-06-16"), fifteen.date());
        assertEquals(List.of(), fifteen.skipped());
    }

    @Test
    void the_law_has_its_validity() {
        assertEquals(DayStatus.EXPECTED, on(calendar(), "2026-11-24").status());
        assertEquals("80-NQ/TW", on(calendar(), "2026-11-24").basis());
        assertEquals(null, on(calendar(), "2025-11-24"));
        assertEquals(DayStatus.EXPECTED, on(calendar(), "2026-09-01").status());
        assertEquals(DayStatus.OFFICIAL, on(calendar(), "2026-09-02").status());
        assertEquals(null, on(calendar(), "2020-09-01"));
        assertEquals(null, on(calendar(), "2006-04-07"));
        assertEquals(DayStatus.EXPECTED, on(calendar(), "2027-02-06").status());
    }

    @Test
    void what_staff_decide_takes_the_place_of_the_rule() {
        var decided = calendar(
                edit("2025-01-27", DayKind.HOLIDAY),
                edit("2025-02-01", DayKind.ORDINARY),
                edit("2025-01-28", DayKind.HOLIDAY));
        assertEquals("2025-02-03", due(decided, "2025-01-24", 1));
        assertTrue(calendar().isWorked(LocalDate.parse("2025-01-27")));
        assertFalse(calendar().isWorked(LocalDate.parse("2025-02-03")), "mùng 4 is a Saturday");
        var noCultureDay = calendar(edit("2026-11-24", DayKind.ORDINARY));
        assertTrue(noCultureDay.isWorked(LocalDate.parse("2026-11-24")));
        var onSaturday = calendar(edit("2026-06-06", DayKind.ORDINARY));
        assertFalse(onSaturday.isWorked(LocalDate.parse("2026-06-06")));
    }

    @Test
    void a_compensation_that_staff_decide_on_is_the_only_one() {
        var decided = calendar(edit("2026-05-04", DayKind.COMPENSATORY));
        assertTrue(decided.isWorked(LocalDate.parse("2026-04-27")));
        assertFalse(decided.isWorked(LocalDate.parse("2026-05-04")));
    }

    @Test
    void a_holiday_at_the_end_of_a_year_is_compensated_in_the_next() {
        var calendar = calendar(edit("2028-12-31", DayKind.HOLIDAY));
        assertEquals(DayKind.COMPENSATORY, on(calendar, "2029-01-02").kind());
        assertEquals("2029-01-03", due(calendar, "2028-12-29", 1));
    }

    @Test
    void a_compensation_that_staff_decide_on_may_be_in_the_next_year() {
        var calendar = calendar(edit("2028-12-17", DayKind.HOLIDAY), edit("2029-01-05", DayKind.COMPENSATORY));
        assertTrue(calendar.isWorked(LocalDate.parse("2028-12-18")));
        assertFalse(calendar.isWorked(LocalDate.parse("2029-01-05")));
    }

    @Test
    void years_may_be_asked_for_in_any_order() {
        var reads = new ArrayList<String>();
        var calendar = new WorkCalendar((first, last) -> {
            reads.add(first + "-" + last);
            return first <= 2026 && last >= 2026 ? List.of(SWAPPED_OFF) : List.of();
        });
        assertTrue(calendar.isWorked(LocalDate.parse("2030-01-02")));
        assertFalse(calendar.isWorked(LocalDate.parse("2026-08-31")));
        assertEquals(List.of("2029-2035", "2025-2028"), reads);
        calendar.isWorked(LocalDate.parse("2036-01-02"));
        assertEquals("2036-2041", reads.get(2));
    }

    @Test
    void it_ends_with_its_last_year() {
        var last = LocalDate.of(CalendarYears.LAST, 12, 31);
        assertTrue(calendar().addWorkingDays(last, 1).isEmpty());
        assertTrue(calendar().addCalendarDays(last, 1).isEmpty());
        assertTrue(calendar().addWorkingDays(last.minusDays(5), 1).isPresent());
        assertTrue(calendar()
                .addWorkingDays(LocalDate.of(CalendarYears.FIRST, 1, 1), 1)
                .isPresent());
    }
}
