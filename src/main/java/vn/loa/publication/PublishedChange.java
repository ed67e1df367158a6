package vn.loa.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of what the public sees, in the order in which the changes took effect. */
@Schema(name = "Change")
public record PublishedChange(
        @Schema(description = "Rises by one with every change; without gaps")
        long seq,

        Kind kind,
        UUID id,

        @Schema(description = "After withdrawn or removed, take the item out of your copy")
        ChangeAction action,

        @Schema(nullable = true) String slug,
        String locale,

        @Schema(description = "kind/id of everything that the item links to")
        List<String> tags,

        Instant at) {}
