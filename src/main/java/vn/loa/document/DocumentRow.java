package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document as files have it: what is entered, but for the issuer, which people know by name.
 *
 * @param issuer id, name, short name or code of the organisation that had it when the document was issued
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentRow(
        @Schema(nullable = true, examples = "61/2018/NĐ-CP") String symbol,
        @Schema(nullable = true, examples = "Nghị định") String type,

        @Schema(
                nullable = true,
                description = "Id, name, short name or code, as the organisation had it when the document was issued",
                examples = "Chính phủ")
        String issuer,

        @Schema(nullable = true, description = "YYYY-MM-DD, YYYY-MM or YYYY")
        String issued,

        @Schema(nullable = true) String dateAsWritten,

        @Schema(nullable = true, description = "Term of the committee; only for documents of the Party")
        String term,

        @Schema(nullable = true) LocalDate effectiveFrom,

        @Schema(nullable = true, description = "Last day in force")
        LocalDate effectiveTo,

        @JsonProperty("abstract") @Schema(nullable = true) String summary,

        @Schema(nullable = true) String signer,
        List<DocumentFile> files,
        Boolean verified,
        @Schema(nullable = true) String source,
        List<DocumentRelation> relations) {
    static DocumentRow of(Document document) {
        var draft = document.draft();
        return new DocumentRow(
                draft.symbol(),
                draft.type(),
                draft.issuer().toString(),
                draft.issued(),
                draft.dateAsWritten(),
                draft.term(),
                draft.effectiveFrom(),
                draft.effectiveTo(),
                draft.summary(),
                draft.signer(),
                draft.files(),
                draft.verified(),
                draft.source(),
                draft.relations());
    }

    /** @param by id of the issuer; null where there is none */
    DocumentDraft issued(UUID by) {
        return new DocumentDraft(
                symbol,
                type,
                by,
                issued,
                dateAsWritten,
                term,
                effectiveFrom,
                effectiveTo,
                summary,
                signer,
                files,
                Boolean.TRUE.equals(verified),
                source,
                inOrder());
    }

    /** As documents keep them, so that another order is no change; what is no relation is refused where all is checked. */
    private List<DocumentRelation> inOrder() {
        return relations == null
                        || relations.stream()
                                .anyMatch(one -> one == null || one.kind() == null || one.document() == null)
                ? relations
                : relations.stream().sorted(DocumentRelation.IN_ORDER).toList();
    }
}
