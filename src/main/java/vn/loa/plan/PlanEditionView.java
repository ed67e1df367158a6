package vn.loa.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** One edition of a plan with its text; its items are a list of their own. */
@Schema(name = "PlanEdition")
public record PlanEditionView(
        int number,
        PlanState state,
        String title,
        int year,
        UUID organisation,
        @Schema(nullable = true) UUID parent,
        @Schema(nullable = true) UUID document,
        List<String> objectives,
        List<String> requirements,
        @Schema(nullable = true, description = "In đồng") Long budget,
        @Schema(nullable = true) String budgetSource,
        boolean budgetPublic,
        @Schema(nullable = true) String notes,
        @Schema(nullable = true) String changeNote,
        long items,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        @Schema(nullable = true) Instant approvedAt,
        @Schema(nullable = true) Person approvedBy) {
    static PlanEditionView of(PlanEdition edition, long items) {
        var text = edition.draft(null);
        return new PlanEditionView(
                edition.number(),
                edition.state(),
                text.title(),
                text.year(),
                text.organisation(),
                text.parent(),
                text.document(),
                text.objectives(),
                text.requirements(),
                text.budget(),
                text.budgetSource(),
                text.budgetPublic(),
                text.notes(),
                text.changeNote(),
                items,
                edition.createdAt(),
                edition.createdBy(),
                edition.updatedAt(),
                edition.updatedBy(),
                edition.approvedAt(),
                edition.approvedBy());
    }
}
