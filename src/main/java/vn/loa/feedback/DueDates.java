package vn.loa.feedback;

import java.time.Instant;
import vn.loa.calendar.Deadline;
import vn.loa.deadline.Reckoning;

/** When cases are due: derived, so that what the calendar or a rule becomes holds for the open ones as well. */
final class DueDates {
    private final Reckoning reckoning;
    private final String regime;
    private final Instant now;

    /** @param regime of all streams that have none of their own */
    DueDates(Reckoning reckoning, String regime, Instant now) {
        this.reckoning = reckoning;
        this.regime = regime;
        this.now = now;
    }

    Due of(FeedbackCase one) {
        if (one.stream() != null && one.stream().isOutside()) {
            return new Due(null, false);
        }
        var own = one.stream() == null ? null : one.stream().regime();
        var at = reckoning
                .of(own == null ? regime : own, one.countedFrom(now))
                .map(Deadline::at)
                .orElse(null);
        return new Due(at, at != null && one.isRunning() && at.isBefore(now));
    }
}
