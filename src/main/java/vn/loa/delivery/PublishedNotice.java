package vn.loa.delivery;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of what readers must know before they read on. */
record PublishedNotice(
        @Schema(
                description = "withdrawn: no longer holds, kept readable; historical: as it was published, although"
                        + " documents that it cites are no longer in force",
                enumeration = {"withdrawn", "historical"})
        String kind,

        @Schema(description = "The public explanation") String explanation,
        Instant at,

        @Schema(description = "The documents that count now, where it is historical and there are such")
        List<DocumentReference> successors) {}
