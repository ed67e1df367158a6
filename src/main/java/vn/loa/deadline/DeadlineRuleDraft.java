package vn.loa.deadline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.DeadlineUnit;

/**
 * A deadline rule as it is entered.
 *
 * @param amount from 1 to {@link #MAX_AMOUNT}
 * @param start the event that the clock starts with
 * @param verified whether somebody held it against its basis
 * @param validFrom first day of receipt that it holds for; null where it is not known since when
 * @param validTo last one; null while it holds
 */
public record DeadlineRuleDraft(
        @NotBlank @Size(max = 64) @Pattern(regexp = DeadlineRuleDraft.CODE)
        String regime,

        @NotBlank @Size(max = 64) @Pattern(regexp = DeadlineRuleDraft.CODE)
        String step,

        @Schema(minimum = "1", maximum = "1000") @NotNull Integer amount,
        @NotNull DeadlineUnit unit,

        @Schema(
                defaultValue = "receipt",
                description =
                        "The event that the clock starts with. The first working day counted is the first one after"
                                + " that day, whether that was worked or not; hours are counted at once")
        @Size(max = 64)
        @Pattern(regexp = DeadlineRuleDraft.CODE)
        String start,

        @Schema(description = "The law or decision") @NotBlank @Size(max = 300)
        String basis,

        @Schema(defaultValue = "false", description = "Whether somebody held it against its basis")
        boolean verified,

        @Schema(nullable = true, description = "First day of receipt that it holds for")
        LocalDate validFrom,

        @Schema(nullable = true, description = "Last day of receipt that it holds for")
        LocalDate validTo) {
    static final int MAX_AMOUNT = 1000;
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    public DeadlineRuleDraft {
        start = start == null ? "receipt" : start;
        basis = basis == null ? null : basis.strip();
    }
}
