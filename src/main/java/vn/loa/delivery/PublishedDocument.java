package vn.loa.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.law.Citation;
import vn.loa.law.LegalClass;
import vn.loa.law.LegalStatus;

/** The contract of a legal document with what other documents are to it. */
record PublishedDocument(
        UUID id,

        @Schema(nullable = true, description = "Number and symbol in their official form; null where unknown")
        String symbol,

        @Schema(nullable = true, description = "As it was entered")
        String symbolAsWritten,

        @Schema(description = "Name of the document type") String type,

        @Schema(nullable = true, description = "As the form of the symbol tells; null where it does not")
        LegalClass legalClass,

        OrganisationReference issuer,

        @Schema(nullable = true, description = "YYYY-MM-DD, YYYY-MM or YYYY")
        String issued,

        @Schema(nullable = true, description = "The date of issue as official documents write it")
        String officialDate,

        @Schema(nullable = true, description = "The date as the source has it, where that is incomplete or wrong")
        String dateAsWritten,

        @Schema(nullable = true, description = "Term of the Party committee")
        String term,

        @Schema(nullable = true) LocalDate effectiveFrom,

        @Schema(nullable = true, description = "Last day in force")
        LocalDate effectiveTo,

        @JsonProperty("abstract") @Schema(description = "What it is about, as its title has it")
        String summary,

        @Schema(nullable = true) String signer,

        @Schema(description = "What it is worth on the day of asOf, by default today (Asia/Ho_Chi_Minh)")
        LegalStatus status,

        @Schema(description = "Whether somebody has held it against the original")
        boolean verified,

        @Schema(nullable = true, description = "Where these facts are from")
        String source,

        @Schema(description = "To older documents") List<OlderDocument> relations,

        @Schema(
                description = "What newer documents are to it, newest first, up to 20 of each kind;"
                        + " in lists only those that change its status")
        List<NewerDocument> inverseRelations,

        List<PublishedFile> files,
        Citation citation,
        SelfLink links) {

    /** @param date from when it counts */
    record OlderDocument(
            @Schema(enumeration = {"based-on", "amends", "replaces", "repeals", "guides", "consolidates"})
            String kind,

            DocumentReference document,
            @Schema(nullable = true) LocalDate date) {}

    /** @param date from when it counts */
    record NewerDocument(
            @Schema(
                    enumeration = {
                        "basis-of",
                        "amended-by",
                        "replaced-by",
                        "repealed-by",
                        "guided-by",
                        "consolidated-by"
                    })
            String kind,

            DocumentReference document,
            @Schema(nullable = true) LocalDate date) {}

    /** Where the text can be had. */
    record PublishedFile(
            String title,
            @Schema(format = "uri") String url,
            @Schema(nullable = true) String mediaType) {}
}
