package vn.loa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportPeriodTest {
    @ParameterizedTest
    @MethodSource("vn.loa.calendar.GoldenCalendar#reportWindows")
    void the_golden_windows_hold(GoldenCalendar.Window golden) {
        var period = ReportPeriod.valueOf(golden.kind());
        assertEquals(golden.from(), period.from(golden.year()));
        assertEquals(golden.to(), period.to(golden.year()));
        assertEquals(golden.due(), period.due(golden.year()));
    }

    @Test
    void a_year_begins_where_the_one_before_ended() {
        assertEquals(LocalDate.of(2026, 12, 14), ReportPeriod.YEAR.to(2026));
        assertEquals(LocalDate.of(2026, 12, 15), ReportPeriod.YEAR.from(2027));
    }
}
