package vn.loa.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published article that may be evidence for an item: it is filed under the item's topic and came in its days. */
public record Proposal(
        @Schema(description = "Id of the article") UUID article,
        String title,
        @Schema(description = "In its public address") String slug,
        Instant publishedAt) {}
