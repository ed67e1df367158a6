package vn.loa.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.article.Audience;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.promise.Recurrence;
import vn.loa.text.Blank;

/**
 * An item of a plan as a planner sends it. While the plan is a draft, units, topics, forms and audiences may be missing.
 *
 * @param position place in the plan, from 1; at the end where it is absent
 * @param section the group of content that it stands in
 * @param topics codes
 * @param leadUnit id of the body that sees to it
 * @param quantity how many, each time that it is due
 * @param cancellation why it is not to be done; only for what an approved edition promised
 */
public record PlanItemDraft(
        @Schema(
                nullable = true,
                minimum = "1",
                maximum = "100000",
                description = "Place in the plan; those of equal place"
                        + " stand in the order of their making. At the end where it is absent")
        Integer position,

        @Schema(nullable = true, description = "The group of content that it stands in") @Size(max = 300)
        String section,

        @NotBlank @Size(max = 500) String title,
        @Schema(nullable = true) @Size(max = 4000) String description,

        @Schema(nullable = true, description = "For the staff alone") @Size(max = 4000)
        String notes,

        @Schema(description = "Codes") @Size(max = 20) List<@NotNull String> topics,
        List<@NotNull Form> forms,
        List<@NotNull Audience> audiences,

        @Schema(nullable = true, description = "Id of the body that sees to it")
        UUID leadUnit,

        @Schema(description = "Ids of the bodies that help") @Size(max = 20)
        List<@NotNull UUID> coUnits,

        @Schema(description = "First day") @NotNull LocalDate from,

        @Schema(description = "Last day; once it is over, what is missing is late") @NotNull
        LocalDate to,

        @Schema(
                defaultValue = "once",
                description = "monthly and quarterly: each month or quarter of the calendar within its days is due by"
                        + " itself")
        Recurrence recurrence,

        @Schema(nullable = true, description = "Why it begins or ends in another year than the plan's")
        @Size(max = 1000)
        String outsideYearReason,

        @Schema(nullable = true, description = "What comes of it", examples = "bài viết") @Size(max = 300)
        String product,

        @Schema(
                defaultValue = "1",
                minimum = "1",
                maximum = "10000",
                description = "How many of the product, each time that it is due")
        Integer quantity,

        @Schema(nullable = true, description = "In đồng", minimum = "0", maximum = "1000000000000000")
        Long budget,

        @Schema(defaultValue = "false", description = "Whether the public is told of the budget")
        boolean budgetPublic,

        @Schema(
                nullable = true,
                description =
                        "Why it is not to be done; only for what an approved edition promised, and the public is told")
        @Size(max = 1000)
        String cancellation) {
    public static final int MAX_QUANTITY = 10_000;
    public static final int MAX_POSITION = 100_000;

    public PlanItemDraft {
        title = title == null ? null : title.strip();
        section = Blank.toNull(section);
        description = Blank.toNull(description);
        notes = Blank.toNull(notes);
        topics = each(topics);
        forms = each(forms);
        audiences = each(audiences);
        coUnits = each(coUnits);
        recurrence = recurrence == null ? Recurrence.ONCE : recurrence;
        outsideYearReason = Blank.toNull(outsideYearReason);
        product = Blank.toNull(product);
        quantity = quantity == null ? 1 : quantity;
        cancellation = Blank.toNull(cancellation);
    }

    /** Each once, in the order given. */
    private static <T> List<T> each(Collection<T> elements) {
        if (elements == null) {
            return List.of();
        }
        Set<T> distinct = new LinkedHashSet<>(elements);
        return new ArrayList<>(distinct); // may hold a null, which is told of as a field at fault
    }

    /** The numbers that are out of bounds. */
    @JsonIgnore
    List<FieldError> numbersAtFault() {
        var errors = new ArrayList<FieldError>();
        FieldErrors.checkBounds(errors, "/quantity", quantity, 1, MAX_QUANTITY);
        FieldErrors.checkBounds(errors, "/position", position, 1, MAX_POSITION);
        FieldErrors.checkBounds(errors, "/budget", budget, 0, PlanDraft.MAX_BUDGET);
        return errors;
    }

    /** @param codes of the topics, by their ids */
    static PlanItemDraft of(PlannedItem item, List<String> codes) {
        return new PlanItemDraft(
                item.position(),
                item.section(),
                item.title(),
                item.description(),
                item.notes(),
                codes,
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
                item.cancellation());
    }
}
