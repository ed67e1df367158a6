package vn.loa.article;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/**
 * Where an article is to go.
 *
 * @param comment why; needed when returning, withdrawing, removing and in an emergency. When withdrawing or removing it
 *     is the public explanation.
 * @param at when to publish; only for scheduled
 * @param emergency an approver publishes or takes down alone; it stays flagged until a second person confirms it
 */
public record TransitionRequest(
        @NotNull ArticleState to,
        @Schema(nullable = true) @Size(max = 2000) String comment,

        @Schema(nullable = true, description = "RFC 3339 with offset, in the future")
        OffsetDateTime at,

        @Schema(defaultValue = "false") boolean emergency) {
    public TransitionRequest {
        comment = Blank.toNull(comment);
    }
}
