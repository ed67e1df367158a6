package vn.loa.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/** How content a sender is with an answer. */
public record RatingDraft(
        @Schema(minimum = "1", maximum = "5", description = "5 is best") @NotNull
        Integer score,

        @Schema(nullable = true, description = "For the staff; never shown to the public")
        @Size(max = 2000)
        @Pattern(regexp = FeedbackDraft.LINES)
        String comment) {
    static final int BEST = 5;

    public RatingDraft {
        comment = Blank.toNull(comment);
    }
}
