package vn.loa.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/**
 * Where a plan is to go.
 *
 * @param comment why; needed when it is returned
 */
public record PlanTransitionRequest(
        @NotNull PlanState to,
        @Schema(nullable = true) @Size(max = 2000) String comment) {
    public PlanTransitionRequest {
        comment = Blank.toNull(comment);
    }
}
