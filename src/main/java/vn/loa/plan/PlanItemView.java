package vn.loa.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.article.Audience;
import vn.loa.http.EntityTag;
import vn.loa.promise.Occurrence;
import vn.loa.promise.Promise;
import vn.loa.promise.PromiseState;
import vn.loa.promise.Recurrence;

/** An item of a plan as staff see it, with how it stands today. */
@Schema(name = "PlanItem")
public record PlanItemView(
        @Schema(description = "The same through all editions that have it")
        UUID id,

        int position,
        @Schema(nullable = true) String section,
        String title,
        @Schema(nullable = true) String description,
        @Schema(nullable = true) String notes,
        @Schema(description = "Codes") List<String> topics,
        List<Form> forms,
        List<Audience> audiences,
        @Schema(nullable = true) UUID leadUnit,
        List<UUID> coUnits,
        LocalDate from,
        LocalDate to,
        Recurrence recurrence,
        @Schema(nullable = true) String outsideYearReason,
        @Schema(nullable = true) String product,

        @Schema(description = "How many, each time that it is due")
        int quantity,

        @Schema(nullable = true, description = "In đồng") Long budget,
        boolean budgetPublic,
        @Schema(nullable = true) String cancellation,

        @Schema(description = "Derived from the evidence and today (Asia/Ho_Chi_Minh)")
        PromiseState state,

        @Schema(description = "Each time that it is due") List<Occurrence> occurrences,
        @JsonIgnore EntityTag tag) {
    static PlanItemView of(PlannedItem item, List<String> topics, List<Occurrence> occurrences) {
        return new PlanItemView(
                item.id(),
                item.position(),
                item.section(),
                item.title(),
                item.description(),
                item.notes(),
                topics,
                item.forms(),
                item.audiences(),
                item.leadUnit(),
                item.coUnits(),
                item.from(),
                item.to(),
                item.recurrence(),
                item.outsideYearReason(),
                item.product(),
                item.quantity(),
                item.budget(),
                item.budgetPublic(),
                item.cancellation(),
                Promise.standing(occurrences).state(),
                occurrences,
                new EntityTag(item.version()));
    }
}
