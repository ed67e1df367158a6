package vn.loa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarCalendarTest {
    @ParameterizedTest
    @MethodSource("vn.loa.calendar.GoldenCalendar#lunar")
    void the_golden_years_are_right(GoldenCalendar.Lunar golden) {
        assertEquals(golden.tet(), LunarCalendar.newYear(golden.year()));
        assertEquals(golden.gioTo(), LunarCalendar.firstOf(golden.year(), 3).plusDays(9));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-02-01, 2022-04-10",
        "2023-01-22, 2023-04-29",
        "2024-02-10, 2024-04-18",
        "2025-01-29, 2025-04-07",
        "2026-02-17, 2026-04-26",
        "2027-02-06, 2027-04-16",
        "2028-01-26, 2028-04-04",
        "2029-02-13, 2029-04-23",
        "2030-02-02, 2030-04-12",
        "2031-01-23, 2031-04-01",
        "2032-02-11, 2032-04-19"
    })
    void years_around_are_right(LocalDate newYear, LocalDate commemoration) {
        assertEquals(newYear, LunarCalendar.newYear(newYear.getYear()));
        assertEquals(commemoration, LunarCalendar.firstOf(newYear.getYear(), 3).plusDays(9));
    }

    /** 1968 was in the South still by the old reckoning, a day later. */
    @ParameterizedTest
    @ValueSource(strings = {"1968-01-29", "1985-01-21", "2007-02-17", "2030-02-02"})
    void it_is_not_the_chinese_one(LocalDate newYear) {
        assertEquals(newYear, LunarCalendar.newYear(newYear.getYear()));
    }

    /** The one that is not has its new moon within the minute of midnight that neither series is sure of. */
    @Test
    void every_month_of_the_range_is_that_of_another_implementation() {
        var different = new ArrayList<String>();
        for (var year = LunarCalendar.FIRST_YEAR; year <= LunarCalendar.LAST_YEAR; year++) {
            for (var month = 1; month <= 10; month++) {
                var other = VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), 1)
                        .transform(PlainDate.axis())
                        .toTemporalAccessor();
                var ours = LunarCalendar.firstOf(year, month);
                if (!other.equals(ours)) {
                    different.add(month + "/" + year + ": " + ours + ", not " + other);
                }
            }
        }
        assertEquals(List.of("9/2085: 2085-10-18, not 2085-10-19"), different);
    }

    @Test
    void beyond_its_range_it_says_nothing() {
        assertThrows(IllegalArgumentException.class, () -> LunarCalendar.newYear(LunarCalendar.FIRST_YEAR - 1));
        assertThrows(IllegalArgumentException.class, () -> LunarCalendar.newYear(LunarCalendar.LAST_YEAR + 1));
        assertThrows(IllegalArgumentException.class, () -> LunarCalendar.firstOf(2026, 11));
    }
}
