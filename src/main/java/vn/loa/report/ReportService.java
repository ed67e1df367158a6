package vn.loa.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.activity.ActivityFacts;
import vn.loa.activity.ActivityKind;
import vn.loa.activity.ActivityService;
import vn.loa.activity.Participants;
import vn.loa.article.Audience;
import vn.loa.calendar.LocalDays;
import vn.loa.calendar.ReportPeriod;
import vn.loa.evidence.CountedPiece;
import vn.loa.evidence.ProgressService;
import vn.loa.problem.Problem;

/** Makes the period reports of plans. */
@ApplicationScoped
class ReportService {
    private final ProgressService progress;
    private final ActivityService activities;
    private final Clock clock;

    ReportService(ProgressService progress, ActivityService activities, Clock clock) {
        this.progress = progress;
        this.activities = activities;
        this.clock = clock;
    }

    /** A plan is reported on in its own year only. */
    @Transactional
    PlanReport of(UUID plan, ReportName name) {
        var period = name.period();
        var to = period.to(name.year());
        var standing = progress.of(plan, earlier(to, LocalDays.today(clock)));
        if (standing.year() != name.year()) {
            throw Problem.notFound();
        }
        var evidence = progress.counted(plan, period.from(name.year()), to);
        return new PlanReport(
                period,
                name.year(),
                period.from(name.year()),
                to,
                period.due(name.year()),
                ReportPeriod.BASIS,
                standing,
                figures(activities(evidence)),
                evidence.size(),
                evidence.stream().limit(PlanReport.SHOWN).toList());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** An activity that serves several items is one activity. */
    private Collection<ActivityFacts> activities(List<CountedPiece> evidence) {
        return activities
                .factsOf(evidence.stream()
                        .map(CountedPiece::activity)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .values();
    }

    private static List<PlanReport.ActivityFigure> figures(Collection<ActivityFacts> activities) {
        return activities.stream()
                .collect(Collectors.groupingBy(
                        ActivityFacts::kind,
                        () -> new TreeMap<ActivityKind, List<ActivityFacts>>(),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> new PlanReport.ActivityFigure(
                        kind.getKey(), kind.getValue().size(), participants(kind.getValue())))
                .toList();
    }

    private static List<PlanReport.AudienceFigure> participants(List<ActivityFacts> activities) {
        return activities.stream()
                .flatMap(activity -> activity.participants().stream())
                .collect(Collectors.groupingBy(
                        Participants::audience,
                        () -> new TreeMap<Audience, Long>(),
                        Collectors.summingLong(Participants::number)))
                .entrySet()
                .stream()
                .map(audience -> new PlanReport.AudienceFigure(audience.getKey(), audience.getValue()))
                .toList();
    }
}
