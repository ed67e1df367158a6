package vn.loa.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/** That a proposed article was not done for the item. */
public record DismissalDraft(
        @Schema(description = "Id of the article") @NotNull UUID article,

        @Schema(nullable = true, description = "Why") @Size(max = 1000)
        String comment) {
    public DismissalDraft {
        comment = Blank.toNull(comment);
    }
}
