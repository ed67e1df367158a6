package vn.loa.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** A plan as staff see it: the text of its newest edition, and the one that counts meanwhile. */
@Schema(name = "Plan")
public record PlanView(
        UUID id,
        String title,
        String slug,
        int year,

        @Schema(description = "Id of the body whose plan it is")
        UUID organisation,

        @Schema(nullable = true, description = "Id of the plan that it implements")
        UUID parent,

        @Schema(nullable = true, description = "Id of the document that it is issued as")
        UUID document,

        List<String> objectives,
        List<String> requirements,
        @Schema(nullable = true, description = "In đồng") Long budget,
        @Schema(nullable = true) String budgetSource,
        boolean budgetPublic,
        @Schema(nullable = true) String notes,
        @Schema(nullable = true) String changeNote,
        PlanState state,

        @Schema(description = "Number of the newest edition, from 1; those behind the first one are amendments")
        int edition,

        @Schema(description = "How many items the newest edition has")
        long items,

        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,

        @Schema(nullable = true, description = "When the first edition was approved")
        Instant approvedAt,

        @Schema(nullable = true, description = "The edition that counts and that the public sees; null where none does")
        Live live,

        @JsonIgnore EntityTag tag) {

    /** The edition that counts. */
    @Schema(name = "LivePlan")
    public record Live(int edition, PlanState state, Instant approvedAt, Person approvedBy) {
        static Live of(Plan plan) {
            var live = plan.live();
            return live == null ? null : new Live(live.number(), live.state(), live.approvedAt(), live.approvedBy());
        }
    }

    static PlanView of(Plan plan, long items) {
        var edition = plan.latest();
        var text = edition.draft(plan.slug());
        return new PlanView(
                plan.id(),
                text.title(),
                text.slug(),
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
                edition.state(),
                edition.number(),
                items,
                plan.createdAt(),
                plan.createdBy(),
                plan.updatedAt(),
                plan.updatedBy(),
                plan.approvedAt(),
                Live.of(plan),
                plan.tag());
    }
}
