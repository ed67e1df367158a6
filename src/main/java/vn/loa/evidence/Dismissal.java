package vn.loa.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** A proposal that a planner turned down; the article or activity can still be entered as evidence by hand. */
public record Dismissal(
        @Schema(nullable = true) UUID article,
        @Schema(nullable = true) UUID activity,
        @Schema(nullable = true) String comment,
        Instant dismissedAt,
        Person dismissedBy) {

    UUID reference() {
        return article == null ? activity : article;
    }
}
