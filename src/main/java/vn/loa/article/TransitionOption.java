package vn.loa.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One transition, and whether the caller could do it now. */
public record TransitionOption(
        ArticleState to,
        boolean allowed,

        @Schema(description = "What must come with it: comment, at")
        List<String> needs,

        @Schema(nullable = true, description = "Problem code; null where it is allowed")
        String reason) {}
