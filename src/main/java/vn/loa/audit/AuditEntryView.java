package vn.loa.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** One line of the audit log as the auditor reads it. */
@Schema(name = "AuditEntry")
public record AuditEntryView(
        long seq,
        Instant at,
        Person actor,
        List<String> roles,
        String action,
        String kind,
        UUID subject,
        @Schema(nullable = true) Integer edition,

        @Schema(nullable = true, description = "The reason that was given")
        String comment,

        @Schema(description = "SHA-256 over this entry and the hash of the one before")
        String hash) {
    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                List.of(entry.roles().split(",")),
                entry.action(),
                entry.kind(),
                entry.subject(),
                entry.edition(),
                entry.comment(),
                entry.hash());
    }
}
