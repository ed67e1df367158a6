package vn.loa.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/**
 * A piece of evidence as it is entered. Of an article or activity, title and day are its own.
 *
 * @param quantity how many of the item's product it is
 */
public record EvidenceDraft(
        @NotNull EvidenceKind kind,

        @Schema(nullable = true, description = "Id of a published article; for that kind alone")
        UUID article,

        @Schema(nullable = true, description = "Id of an activity; for that kind alone")
        UUID activity,

        @Schema(nullable = true, format = "uri", description = "Needed for a link; of press where there is one")
        @Size(max = 1000)
        @Pattern(regexp = "https?://[^\\s\"<>\\\\]+")
        String url,

        @Schema(nullable = true, description = "Needed but for an article or activity") @Size(max = 500)
        String title,

        @Schema(nullable = true, description = "Who brought it; needed for press") @Size(max = 200)
        String outlet,

        @Schema(nullable = true, description = "The day on which it came; needed but for an article or activity")
        LocalDate date,

        @Schema(
                defaultValue = "1",
                minimum = "1",
                maximum = "10000",
                description = "How many of the item's product it is; of an article 1")
        Integer quantity,

        @Schema(nullable = true, description = "For the staff alone") @Size(max = 2000)
        String notes) {
    static final int MAX_QUANTITY = 10_000;

    public EvidenceDraft {
        title = Blank.toNull(title);
        outlet = Blank.toNull(outlet);
        notes = Blank.toNull(notes);
        quantity = quantity == null ? 1 : quantity;
    }
}
