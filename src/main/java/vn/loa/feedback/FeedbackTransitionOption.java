package vn.loa.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One transition of a case, and whether the caller could do it now. */
public record FeedbackTransitionOption(
        FeedbackState to,
        boolean allowed,

        @Schema(description = "Fields that must come with it")
        List<String> needs,

        @Schema(nullable = true, description = "Problem code; null where it is allowed")
        String reason) {}
