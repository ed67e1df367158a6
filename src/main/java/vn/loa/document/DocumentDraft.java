package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.law.DocumentType;
import vn.loa.text.Blank;

/**
 * A document as it is entered. Real sources leave much out: number and date may be unknown.
 *
 * @param symbol number and symbol in any spelling ({@code 61/2018/NĐ-CP}); null where unknown
 * @param type name of the document type ({@code Nghị định}), or its abbreviation
 * @param issued day, month or year of issue ({@code 2018-04-23}, {@code 2018-04}, {@code 2018}); null where unknown
 * @param dateAsWritten the date as the source has it, where that is incomplete or wrong
 * @param term of the Party committee ({@code 2020-2025}), within which its numbers run
 * @param effectiveTo last day in force
 * @param summary the abstract (trích yếu)
 * @param verified whether somebody has held it against the original
 * @param source where these facts are from
 * @param relations to older documents
 */
public record DocumentDraft(
        @Schema(nullable = true) @Size(max = 64) String symbol,
        @NotBlank @Size(max = 64) String type,
        @NotNull UUID issuer,

        @Schema(nullable = true, description = "YYYY-MM-DD, YYYY-MM or YYYY")
        @Pattern(regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?")
        String issued,

        @Schema(nullable = true) @Size(max = 64) String dateAsWritten,

        @Schema(nullable = true, description = "Term of the committee; only for documents of the Party") @Size(max = 32)
        String term,

        @Schema(nullable = true) LocalDate effectiveFrom,

        @Schema(nullable = true, description = "Last day in force")
        LocalDate effectiveTo,

        @JsonProperty("abstract") @NotBlank @Size(max = 1000)
        String summary,

        @Schema(nullable = true) @Size(max = 200) String signer,
        @Size(max = 20) List<@NotNull @Valid DocumentFile> files,
        boolean verified,
        @Schema(nullable = true) @Size(max = 500) String source,
        @Size(max = 100) List<@NotNull @Valid DocumentRelation> relations) {
    public DocumentDraft {
        symbol = Blank.toNull(symbol);
        type = type == null ? null : DocumentType.nameOf(type.strip());
        dateAsWritten = Blank.toNull(dateAsWritten);
        term = Blank.toNull(term);
        summary = summary == null ? null : summary.strip();
        signer = Blank.toNull(signer);
        source = Blank.toNull(source);
        files = files == null ? List.of() : files;
        relations = relations == null ? List.of() : relations;
    }
}
