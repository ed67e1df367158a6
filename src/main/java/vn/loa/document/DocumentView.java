package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;
import vn.loa.law.Citation;
import vn.loa.law.LegalClass;
import vn.loa.law.LegalStatus;

/** A document as staff see it. */
@Schema(name = "Document")
public record DocumentView(
        UUID id,
        @JsonIgnore long version,

        @Schema(nullable = true, description = "Number and symbol in their official form; null where unknown")
        String symbol,

        @Schema(nullable = true, description = "As it was entered")
        String symbolAsWritten,

        String type,

        @Schema(nullable = true, description = "As the form of the symbol tells; null where it does not")
        LegalClass legalClass,

        Issuer issuer,

        @Schema(nullable = true, description = "YYYY-MM-DD, YYYY-MM or YYYY")
        String issued,

        @Schema(nullable = true, description = "The date of issue as official documents write it")
        String officialDate,

        @Schema(nullable = true) String dateAsWritten,
        @Schema(nullable = true) String term,
        @Schema(nullable = true) LocalDate effectiveFrom,
        @Schema(nullable = true) LocalDate effectiveTo,
        @JsonProperty("abstract") String summary,
        @Schema(nullable = true) String signer,

        @Schema(description = "Computed for asOf, by default today (Asia/Ho_Chi_Minh)")
        LegalStatus status,

        boolean verified,
        @Schema(nullable = true) String source,

        @Schema(description = "To older documents") List<Related> relations,

        @Schema(
                description =
                        "What newer documents are to it, newest first; in lists only those that change its status")
        List<RelatedInversely> inverseRelations,

        List<DocumentFile> files,
        Citation citation,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "Who changed it last") Person updatedBy) {

    /** Who issued it. */
    @Schema(name = "Issuer")
    public record Issuer(UUID id, String name) {}

    /** Another document, as far as one needs it to recognise it. */
    @Schema(name = "RelatedDocument")
    public record Reference(
            UUID id,
            @Schema(nullable = true) String symbol,
            String type,
            @JsonProperty("abstract") String summary,
            LegalStatus status) {}

    /** @param date as entered */
    @Schema(name = "Relation")
    public record Related(
            RelationKind kind,
            Reference document,
            @Schema(nullable = true) LocalDate date) {}

    /** @param date from when it counts */
    @Schema(name = "InverseRelation")
    public record RelatedInversely(
            RelationKind.Inverse kind,
            Reference document,
            @Schema(nullable = true) LocalDate date) {}

    EntityTag tag() {
        return new EntityTag(version);
    }
}
