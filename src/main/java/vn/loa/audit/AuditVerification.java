package vn.loa.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What checking the whole chain found. */
public record AuditVerification(
        @Schema(description = "Whether every entry carries the hash of the one before and its own content's")
        boolean intact,

        @Schema(description = "Entries that were checked") long entries,

        @Schema(nullable = true, description = "The first entry that does not fit; null where all do")
        Long brokenAt,

        @Schema(description = "Hash of the last entry: keep it elsewhere, and a later log must still contain it")
        String head) {}
