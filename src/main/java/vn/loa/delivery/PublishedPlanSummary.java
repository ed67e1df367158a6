package vn.loa.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.promise.Tally;

/** The contract of a row of the public list of plans. */
record PublishedPlanSummary(
        UUID id,
        String slug,
        String title,
        int year,
        PublishedPlanState state,
        @Schema(nullable = true) OrganisationReference organisation,
        @Schema(nullable = true) DocumentReference document,
        Instant approvedAt,
        Tally progress,
        SelfLink links) {}
