package vn.loa.evidence;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** A proposal that a planner turned down; the article can still be entered as evidence by hand. */
public record Dismissal(
        UUID article, @Schema(nullable = true) String comment, Instant dismissedAt, Person dismissedBy) {}
