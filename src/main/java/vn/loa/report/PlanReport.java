package vn.loa.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.activity.ActivityKind;
import vn.loa.article.Audience;
import vn.loa.calendar.ReportPeriod;
import vn.loa.evidence.CountedPiece;
import vn.loa.evidence.PlanProgress;

/** What is reported of a plan for one period. */
record PlanReport(
        ReportPeriod period,
        int year,

        @Schema(description = "First day of the window; it may be in the year before")
        LocalDate from,

        @Schema(description = "Last day of the window") LocalDate to,

        @Schema(description = "The day by which the report is due")
        LocalDate due,

        @Schema(description = "The document that sets the window")
        String basis,

        @Schema(description = "How the whole plan stands at the end of the window; until then, today")
        PlanProgress progress,

        @Schema(description = "What was recorded of activities that are evidence within the window; each counts once")
        List<ActivityFigure> activities,

        @Schema(description = "How many pieces of evidence count that were done within the window")
        int evidenceCount,

        @Schema(description = "The first hundred of them, the first day first; all are in the list of evidence")
        List<CountedPiece> evidence) {
    static final int SHOWN = 100;

    /** How many activities of a kind there were, and how many people took part. */
    @Schema(name = "ReportActivities")
    record ActivityFigure(ActivityKind kind, int number, List<AudienceFigure> participants) {}

    /** How many of an audience took part. */
    @Schema(name = "ReportParticipants")
    record AudienceFigure(Audience audience, long number) {}
}
