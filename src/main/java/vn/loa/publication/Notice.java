package vn.loa.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers must know before they read on. */
public record Notice(
        @Schema(description = "withdrawn: no longer holds, kept readable", enumeration = "withdrawn")
        String kind,

        @Schema(description = "The public explanation") String explanation,
        Instant at) {
    static Notice withdrawn(String explanation, Instant at) {
        return new Notice("withdrawn", explanation, at);
    }
}
