package vn.loa.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** One row of the staff list of plans. */
public record PlanSummary(
        UUID id,
        String title,
        String slug,
        int year,
        UUID organisation,
        @Schema(nullable = true) UUID document,
        PlanState state,

        @Schema(description = "Number of the newest edition, from 1")
        int edition,

        Instant updatedAt,
        Person updatedBy,
        @Schema(nullable = true) Instant approvedAt,

        @Schema(nullable = true, description = "The edition that counts and that the public sees; null where none does")
        PlanView.Live live) {
    static PlanSummary of(Plan plan) {
        var edition = plan.latest();
        return new PlanSummary(
                plan.id(),
                edition.title(),
                plan.slug(),
                edition.year(),
                edition.organisation(),
                edition.document(),
                edition.state(),
                edition.number(),
                plan.updatedAt(),
                plan.updatedBy(),
                plan.approvedAt(),
                PlanView.Live.of(plan));
    }
}
