package vn.loa.plan;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** One row of the list of a plan's editions. */
public record PlanEditionSummary(
        int number,
        PlanState state,
        String title,
        @Schema(nullable = true) String changeNote,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        @Schema(nullable = true) Instant approvedAt,
        @Schema(nullable = true) Person approvedBy) {
    static PlanEditionSummary of(PlanEdition edition) {
        return new PlanEditionSummary(
                edition.number(),
                edition.state(),
                edition.title(),
                edition.changeNote(),
                edition.createdAt(),
                edition.createdBy(),
                edition.updatedAt(),
                edition.updatedBy(),
                edition.approvedAt(),
                edition.approvedBy());
    }
}
