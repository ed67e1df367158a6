package vn.loa.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final WorkCalendar CALENDAR = new WorkCalendar((first, last) -> List.of());

    private static void ends(String received, int amount, DeadlineUnit unit, String at) {
        assertEquals(
                OffsetDateTime.parse(at).toInstant(),
                Deadline.of(OffsetDateTime.parse(received).toInstant(), amount, unit, CALENDAR)
                        .orElseThrow()
                        .at());
    }

    @Test
    void hours_run_day_and_night() {
        ends("2026-04-25T23:30:00+07:00", 24, DeadlineUnit.HOUR, "2026-04-26T23:30:00+07:00");
    }

    @Test
    void days_are_those_of_vietnam_and_end_with_their_last_second() {
        ends("2026-04-24T16:59:59Z", 1, DeadlineUnit.WORKING_DAY, "2026-04-28T23:59:59+07:00");
        ends("2026-06-01T17:00:00Z", 1, DeadlineUnit.WORKING_DAY, "2026-06-03T23:59:59+07:00");
        ends("2026-04-06T00:00:00+07:00", 20, DeadlineUnit.CALENDAR_DAY, "2026-04-28T23:59:59+07:00");
    }

    @Test
    void beyond_the_calendar_there_is_none() {
        var received = OffsetDateTime.parse("2199-12-31T12:00:00+07:00").toInstant();
        for (var unit : DeadlineUnit.values()) {
            assertEquals(
                    unit == DeadlineUnit.HOUR,
                    Deadline.of(received, 2, unit, CALENDAR).isPresent());
        }
        assertTrue(Deadline.of(OffsetDateTime.parse("1900-01-01T00:00:00Z").toInstant(), 1, DeadlineUnit.HOUR, CALENDAR)
                .isEmpty());
    }
}
