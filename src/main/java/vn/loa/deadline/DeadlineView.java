package vn.loa.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.Deadline;
import vn.loa.calendar.ExplainedDay;
import vn.loa.calendar.LocalDays;

/** When a step is due, by which rule, and which days did not count. */
@Schema(name = "ReckonedDeadline")
public record DeadlineView(
        Instant receivedAt,

        @Schema(description = "A deadline in days ends with the last second of its last day (Asia/Ho_Chi_Minh)")
        Instant dueAt,

        @Schema(description = "The day on which it ends (Asia/Ho_Chi_Minh)")
        LocalDate due,

        DeadlineRuleView rule,
        List<ExplainedDay> skipped) {
    static DeadlineView of(Instant receivedAt, Deadline deadline, DeadlineRuleView rule, Locale language) {
        return new DeadlineView(
                receivedAt,
                deadline.at(),
                LocalDays.of(deadline.at()),
                rule,
                ExplainedDay.of(deadline.skipped(), language));
    }
}
