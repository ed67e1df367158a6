package vn.loa.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.promise.Tally;

/** The contract of a communication plan: what was promised, and how it stands today (Asia/Ho_Chi_Minh). */
record PublishedPlan(
        UUID id,
        String slug,
        String title,
        @Schema(description = "The year that it is for") int year,
        PublishedPlanState state,

        @Schema(nullable = true, description = "The body whose plan it is")
        OrganisationReference organisation,

        @Schema(nullable = true, description = "The plan that it implements, where that is public")
        PlanReference parent,

        @Schema(nullable = true, description = "The document that it is issued as")
        DocumentReference document,

        List<String> objectives,
        List<String> requirements,

        @Schema(nullable = true, description = "In đồng; only where the body makes it public")
        Long budget,

        @Schema(nullable = true, description = "Where the money comes from; only where the body makes it public")
        String budgetSource,

        @Schema(description = "When it was approved") Instant approvedAt,

        @Schema(description = "What was changed since, the oldest first")
        List<Amendment> amendments,

        Tally progress,
        @Schema(description = "In their order") List<PublishedPlanItem> items,
        SelfLink links) {

    /** What one amendment changed. */
    @Schema(name = "PublishedPlanAmendment")
    record Amendment(Instant at, String note) {}
}
