package vn.loa.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.loa.calendar.Deadline;
import vn.loa.calendar.LocalDays;
import vn.loa.calendar.WorkCalendar;

/** Reckons the deadlines of one step for many receipts, by rules that are read once. Not for several threads. */
public final class Reckoning {
    private final List<DeadlineRule> rules;
    private final WorkCalendar calendar;

    Reckoning(List<DeadlineRule> rules, WorkCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /** @return empty where no rule of the regime holds on the day of receipt, or the calendar does not have the days */
    public Optional<Deadline> of(String regime, Instant receivedAt) {
        var day = LocalDays.of(receivedAt);
        return rules.stream()
                .filter(rule -> rule.regime().equals(regime) && rule.holdsOn(day))
                .findFirst()
                .flatMap(rule -> Deadline.of(receivedAt, rule.amount(), rule.unit(), calendar));
    }
}
