package vn.loa.evidence;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/** That a proposed article or activity was not done for the item; one of the two is told. */
public record DismissalDraft(
        @Schema(nullable = true, description = "Id of the article; needed where no activity is told")
        UUID article,

        @Schema(nullable = true, description = "Id of the activity, in its place")
        UUID activity,

        @Schema(nullable = true, description = "Why") @Size(max = 1000)
        String comment) {
    public DismissalDraft {
        comment = Blank.toNull(comment);
    }
}
