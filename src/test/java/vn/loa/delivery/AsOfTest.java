package vn.loa.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.loa.calendar.LocalDays;

/** Around midnight an answer holds no longer than the day that it is about. */
class AsOfTest {
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2025, 12, 31);

    /** Every look at it is a second after the one before. */
    private static final class Ticking extends Clock {
        private Instant next;

        Ticking(Instant first) {
            next = first;
        }

        @Override
        public ZoneId getZone() {
            return LocalDays.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            var now = next;
            next = next.plusSeconds(1);
            return now;
        }
    }

    @Test
    void what_was_asked_before_midnight_ends_with_it() {
        var midnight = LocalDays.startOf(NEW_YEARS_EVE.plusDays(1));
        for (var before = 0; before < 3; before++) {
            var asOf = AsOf.of(null, new Ticking(midnight.minusMillis(before * 1_000 + 1)));
            assertEquals(midnight, asOf.nextChangeAt(), "looked at " + before + " s before");
            assertEquals(NEW_YEARS_EVE, asOf.day());
        }
    }

    @Test
    void a_day_that_was_named_stays() {
        assertEquals(new AsOf(NEW_YEARS_EVE, null), AsOf.of(NEW_YEARS_EVE, Clock.systemUTC()));
        assertNull(AsOf.of(NEW_YEARS_EVE, Clock.systemUTC()).nextChangeAt());
    }
}
