package vn.loa.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The moment at which something must be done.
 *
 * @param at days end with their last second in Vietnam
 */
public record Deadline(Instant at, List<SkippedDay> skipped) {
    /** @return empty where it lies beyond the calendar's years */
    public static Optional<Deadline> of(Instant received, int amount, DeadlineUnit unit, WorkCalendar calendar) {
        var day = LocalDays.of(received);
        if (!CalendarYears.have(day)) {
            return Optional.empty();
        }
        return switch (unit) {
            case HOUR -> Optional.of(new Deadline(received.plus(Duration.ofHours(amount)), List.of()));
            case WORKING_DAY -> calendar.addWorkingDays(day, amount).map(Deadline::endOf);
            case CALENDAR_DAY -> calendar.addCalendarDays(day, amount).map(Deadline::endOf);
        };
    }

    private static Deadline endOf(DueDay due) {
        return new Deadline(LocalDays.startOf(due.date().plusDays(1)).minusSeconds(1), due.skipped());
    }
}
