package vn.loa.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.loa.calendar.LocalDays;

/**
 * The day that an answer is about. The clock is read once for the answer and for how long it holds: read twice around
 * midnight, it would let an answer about yesterday hold for all of today.
 *
 * @param nextChangeAt the midnight that ends the day; null where somebody named the day, as that one stays
 */
record AsOf(LocalDate day, Instant nextChangeAt) {
    static AsOf today(Clock clock) {
        var today = LocalDays.today(clock);
        return new AsOf(today, LocalDays.startOf(today.plusDays(1)));
    }

    /** @param asked null for today */
    static AsOf of(LocalDate asked, Clock clock) {
        return asked == null ? today(clock) : new AsOf(asked, null);
    }
}
