package vn.loa.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of evidence that counts, as it is accounted for; without who entered it and what they noted. */
public record CountedPiece(
        UUID id,

        @Schema(description = "Id of the item that it was done for")
        UUID item,

        EvidenceKind kind,

        @Schema(nullable = true, description = "Id of the article")
        UUID article,

        @Schema(nullable = true, description = "Id of the activity")
        UUID activity,

        String title,
        @Schema(nullable = true, format = "uri") String url,
        @Schema(nullable = true) String outlet,
        LocalDate date,
        int quantity) {

    static CountedPiece of(Evidence evidence) {
        return new CountedPiece(
                evidence.id(),
                evidence.item(),
                evidence.kind(),
                evidence.kind() == EvidenceKind.ARTICLE ? evidence.reference() : null,
                evidence.kind() == EvidenceKind.ACTIVITY ? evidence.reference() : null,
                evidence.title(),
                evidence.url(),
                evidence.outlet(),
                evidence.date(),
                evidence.quantity());
    }
}
