package vn.loa.holiday;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.CalendarYears;
import vn.loa.calendar.RunningDeadlines;
import vn.loa.calendar.Week;
import vn.loa.calendar.WorkCalendar;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Keeps what is decided of single days. */
@ApplicationScoped
public class HolidayService {
    private final HolidayRepository holidays;
    private final HolidayPublisher publisher;
    private final List<RunningDeadlines> running;
    private final MergePatch patches;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    HolidayService(
            HolidayRepository holidays,
            HolidayPublisher publisher,
            @All List<RunningDeadlines> running,
            MergePatch patches,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.holidays = holidays;
        this.publisher = publisher;
        this.running = running;
        this.patches = patches;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /** The days that are worked, as decided by now. Only for the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public WorkCalendar calendar() {
        return new WorkCalendar((first, last) ->
                holidays.in(first, last).stream().map(Holiday::day).toList());
    }

    @Transactional
    CalendarYear year(int year) {
        var decisions = holidays.in(year, year).stream().collect(Collectors.toMap(Holiday::date, Function.identity()));
        return new CalendarYear(
                year,
                calendar().in(year).stream()
                        .map(day -> CalendarDay.of(
                                day,
                                decisions.containsKey(day.date())
                                        ? decisions.get(day.date()).id()
                                        : null))
                        .toList());
    }

    @Transactional
    HolidayView require(UUID id) {
        return HolidayView.of(holidays.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    /** Decides on a day; from then on the public counts by it. */
    @Transactional
    HolidayView create(HolidayDraft draft, Actor actor, Locale language) {
        validation.require(draft);
        holidays.takeTurn();
        requireFitting(draft);
        requireFree(draft.date());
        var holiday = new Holiday(draft, actor.person(), clock.instant());
        var changed = changed(List.of(draft.date()), () -> holidays.persistAndFlush(holiday));
        return told(holiday, "created", changed, List.of(draft.date()), actor, language);
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    HolidayView patch(UUID id, EntityTag seen, JsonNode patch, Actor actor, Locale language) {
        holidays.takeTurn();
        var holiday = holidays.findByIdOptional(id).orElseThrow(Problem::notFound);
        holiday.requireVersion(seen);
        var before = holiday.date();
        var draft = validation.require(patches.apply(patch, holiday.draft(), HolidayDraft.class));
        requireFitting(draft);
        if (!draft.date().equals(before)) {
            requireFree(draft.date());
        }
        var dates = List.of(before, draft.date());
        var changed = changed(dates, () -> {
            holiday.decide(draft, actor.person(), clock.instant());
            holidays.flush();
        });
        return told(holiday, "changed", changed, dates, actor, language);
    }

    /** Takes the decision back; the rules hold for its day again. */
    @Transactional
    HolidayView delete(UUID id, EntityTag seen, Actor actor, Locale language) {
        holidays.takeTurn();
        var holiday = holidays.findByIdOptional(id).orElseThrow(Problem::notFound);
        holiday.requireVersion(seen);
        var changed = changed(List.of(holiday.date()), () -> {
            holidays.delete(holiday);
            holidays.flush();
        });
        return told(holiday, "deleted", changed, List.of(holiday.date()), actor, language);
    }

    private HolidayView told(
            Holiday holiday,
            String verb,
            SortedSet<LocalDate> changed,
            List<LocalDate> dates,
            Actor actor,
            Locale language) {
        var impact = Impact.of(
                changed,
                running.stream()
                        .map(deadlines ->
                                new Impact.Affected(deadlines.kind(), changed.isEmpty() ? 0 : deadlines.on(changed)))
                        .toList());
        var view = HolidayView.of(holiday, impact, impact.warnings(language));
        dates.stream()
                .map(LocalDate::getYear)
                .distinct()
                .forEach(year -> publisher.publish(
                        year, holidays.in(year, year).stream().map(Holiday::day).toList()));
        audit.record(actor, AuditEvent.of("holiday", holiday.id(), verb));
        return view;
    }

    /** The days around these that are worked after the change and were not before, or the other way round. */
    private SortedSet<LocalDate> changed(List<LocalDate> dates, Runnable change) {
        var before = calendar();
        var around = new TreeSet<LocalDate>();
        dates.forEach(date -> date.withDayOfYear(1)
                .minusYears(1)
                .datesUntil(date.withDayOfYear(1).plusYears(2))
                .filter(CalendarYears::have)
                .forEach(around::add));
        var worked = around.stream().filter(before::isWorked).collect(Collectors.toSet());
        change.run();
        var after = calendar();
        around.removeIf(day -> after.isWorked(day) == worked.contains(day));
        return around;
    }

    private void requireFree(LocalDate date) {
        if (holidays.has(date)) {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/date", "taken"));
        }
    }

    private static void requireFitting(HolidayDraft draft) {
        if (!CalendarYears.have(draft.date())) {
            throw Problem.of(ProblemType.INVALID_CONTENT, CalendarYears.outside("/date"));
        }
        var weekend = Week.isWeekend(draft.date());
        var misplaced =
                switch (draft.kind()) {
                    case SWAP_OFF, COMPENSATORY -> weekend;
                    case MAKEUP_WORKING -> !weekend;
                    default -> false;
                };
        if (misplaced) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT, FieldError.of("/kind", weekend ? "on-a-weekend" : "on-a-weekday"));
        }
    }
}
