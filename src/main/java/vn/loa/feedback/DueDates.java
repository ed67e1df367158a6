package vn.loa.feedback;

import java.time.Instant;
import vn.loa.calendar.Deadline;
import vn.loa.deadline.Reckoning;

/** When cases are due: derived, so that what the calendar or a rule becomes holds for the open ones as well. */
final class DueDates {
    private final Reckoning reckoning;
    private final String regime;
    private final Instant now;

    DueDates(Reckoning reckoning, String regime, Instant now) {
        this.reckoning = reckoning;
        this.regime = regime;
        this.now = now;
    }

    Due of(FeedbackCase open) {
        var at = reckoning.of(regime, open.receivedAt()).map(Deadline::at).orElse(null);
        return new Due(at, at != null && at.isBefore(now));
    }
}
