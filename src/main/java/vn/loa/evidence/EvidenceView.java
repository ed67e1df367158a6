package vn.loa.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** A piece of evidence as staff see it. */
@Schema(name = "Evidence")
public record EvidenceView(
        UUID id,

        @Schema(description = "Id of the item that it was done for")
        UUID item,

        EvidenceKind kind,

        @Schema(nullable = true, description = "Id of the article")
        UUID article,

        @Schema(nullable = true, description = "Id of the activity")
        UUID activity,

        @Schema(description = "false once the article is withdrawn or removed, until it is published again")
        boolean counts,

        @Schema(nullable = true, format = "uri") String url,

        @Schema(description = "Of an article, as it was called when it was entered here")
        String title,

        @Schema(nullable = true) String outlet,
        LocalDate date,
        int quantity,
        @Schema(nullable = true) String notes,
        Instant createdAt,
        Person createdBy,
        @JsonIgnore EntityTag tag) {
    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.item(),
                evidence.kind(),
                evidence.kind() == EvidenceKind.ARTICLE ? evidence.reference() : null,
                evidence.kind() == EvidenceKind.ACTIVITY ? evidence.reference() : null,
                evidence.counts(),
                evidence.url(),
                evidence.title(),
                evidence.outlet(),
                evidence.date(),
                evidence.quantity(),
                evidence.notes(),
                evidence.createdAt(),
                evidence.createdBy(),
                evidence.tag());
    }
}
