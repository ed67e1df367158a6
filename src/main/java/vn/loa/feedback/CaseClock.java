package vn.loa.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.loa.deadline.DeadlineService;

/** Tells when cases are due, as the rules and the calendar stand at this moment. Only within a transaction. */
@ApplicationScoped
class CaseClock {
    /** The step of the deadline rules that a case is due by. */
    private static final String ANSWER = "answer";

    private final DeadlineService deadlines;
    private final FeedbackConfig config;
    private final Clock clock;

    CaseClock(DeadlineService deadlines, FeedbackConfig config, Clock clock) {
        this.deadlines = deadlines;
        this.config = config;
        this.clock = clock;
    }

    /** For any number of cases, by rules that are read once. */
    DueDates dueDates() {
        return new DueDates(deadlines.reckoning(ANSWER), config.regime(), clock.instant());
    }
}
