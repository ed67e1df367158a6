package vn.loa.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import vn.loa.calendar.CalendarYears;
import vn.loa.calendar.Deadline;
import vn.loa.calendar.LocalDays;
import vn.loa.holiday.HolidayService;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Reckons deadlines. */
@ApplicationScoped
public class DeadlineService {
    private final DeadlineRuleRepository rules;
    private final HolidayService holidays;

    DeadlineService(DeadlineRuleRepository rules, HolidayService holidays) {
        this.rules = rules;
        this.holidays = holidays;
    }

    /**
     * When the step is due, by the rule that holds on the day of receipt and the calendar as it stands now.
     *
     * @throws Problem 400 where no rule holds that day, or the calendar does not have the days
     */
    @Transactional
    public DeadlineView due(String regime, String step, Instant receivedAt, Locale language) {
        var day = LocalDays.of(receivedAt);
        var rule = rules.holdingOn(regime, step, day)
                .orElseThrow(() -> Problem.of(
                        ProblemType.INVALID_PARAMETER, FieldError.of("step", "no-deadline-rule", day.toString())));
        return Deadline.of(receivedAt, rule.amount(), rule.unit(), holidays.calendar())
                .map(deadline -> DeadlineView.of(receivedAt, deadline, DeadlineRuleView.of(rule), language))
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_PARAMETER, CalendarYears.outside("receivedAt")));
    }

    /** For many receipts at once, by the rules and the calendar as they stand now. Only for the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reckoning reckoning(String step) {
        return new Reckoning(rules.ofStep(step), holidays.calendar());
    }
}
