package vn.loa.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One transition of a plan, and whether the caller could do it now. */
public record PlanTransitionOption(
        PlanState to,
        boolean allowed,

        @Schema(description = "What must come with it: comment")
        List<String> needs,

        @Schema(nullable = true, description = "Problem code; null where it is allowed")
        String reason) {}
