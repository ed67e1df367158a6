package vn.loa.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.CalendarYears;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.text.Blank;

/**
 * A plan as a planner sends it, without its items.
 *
 * @param slug made from the title where it is absent; fixed once the plan has been approved
 * @param parent id of the plan that it implements
 * @param document id of the document that it is issued as; needed when it is approved
 * @param budget in đồng; null where there is none of its own
 * @param budgetPublic whether the public is told of the budget
 * @param notes for the staff alone
 * @param changeNote what an amendment changes, and why
 */
public record PlanDraft(
        @NotBlank @Size(max = 300) String title,

        @Schema(nullable = true) @Size(max = 160) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String slug,

        @Schema(minimum = CalendarYears.MIN, maximum = CalendarYears.MAX) @NotNull
        Integer year,

        @Schema(description = "Id of the body whose plan it is") @NotNull
        UUID organisation,

        @Schema(nullable = true, description = "Id of the plan that it implements")
        UUID parent,

        @Schema(
                nullable = true,
                description = "Id of the document that it is issued as; needed, with number and date, to approve it")
        UUID document,

        @Size(max = PlanDraft.MAX_LINES) List<@NotBlank @Size(max = 1000) String> objectives,
        @Size(max = PlanDraft.MAX_LINES) List<@NotBlank @Size(max = 1000) String> requirements,

        @Schema(nullable = true, description = "In đồng", minimum = "0", maximum = "1000000000000000")
        Long budget,

        @Schema(nullable = true, description = "Where the money comes from") @Size(max = 500)
        String budgetSource,

        @Schema(defaultValue = "false", description = "Whether the public is told of the budget")
        boolean budgetPublic,

        @Schema(nullable = true, description = "For the staff alone") @Size(max = 5000)
        String notes,

        @Schema(nullable = true, description = "What an amendment changes, and why; the public is told")
        @Size(max = 1000)
        String changeNote) {
    static final int MAX_LINES = 50;
    public static final long MAX_BUDGET = 1_000_000_000_000_000L;

    public PlanDraft {
        title = title == null ? null : title.strip();
        objectives = objectives == null ? List.of() : objectives;
        requirements = requirements == null ? List.of() : requirements;
        budgetSource = Blank.toNull(budgetSource);
        notes = Blank.toNull(notes);
        changeNote = Blank.toNull(changeNote);
    }

    /** A note belongs to one edition; the next one starts without. */
    @JsonIgnore
    PlanDraft withoutChangeNote() {
        return new PlanDraft(
                title,
                slug,
                year,
                organisation,
                parent,
                document,
                objectives,
                requirements,
                budget,
                budgetSource,
                budgetPublic,
                notes,
                null);
    }

    /** The numbers that are out of bounds. */
    @JsonIgnore
    List<FieldError> numbersAtFault() {
        var errors = new ArrayList<FieldError>();
        if (year < CalendarYears.FIRST || year > CalendarYears.LAST) {
            errors.add(CalendarYears.outside("/year"));
        }
        FieldErrors.checkBounds(errors, "/budget", budget, 0, MAX_BUDGET);
        return errors;
    }
}
