package vn.loa.delivery;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of an abbreviation. */
record PublishedAbbreviation(
        UUID id,
        String abbreviation,

        @Schema(description = "What it stands for; the first is what is read aloud")
        List<Expansion> expansions,

        @Schema(nullable = true, description = "The topic within which it holds; null where it holds everywhere")
        TopicReference topic) {

    /** One thing that it stands for. */
    @Schema(name = "PublishedExpansion")
    record Expansion(
            @Schema(description = "In Vietnamese") String vi,

            @Schema(nullable = true, description = "In English")
            String en) {}
}
