package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document as it is entered. Real sources leave much out: number and date may be unknown.
 *
 * @param symbol number and symbol as printed ({@code 61/2018/NĐ-CP}); null where unknown
 * @param type name of the document type ({@code Nghị định})
 * @param issued day, month or year of issue ({@code 2018-04-23}, {@code 2018-04}, {@code 2018}); null where unknown
 * @param dateAsWritten the date as the source has it, where that is incomplete or wrong
 * @param effectiveTo last day in force
 * @param summary the abstract (trích yếu)
 * @param replaces the documents that this one replaces, from its first day in force
 */
public record DocumentDraft(
        @Schema(nullable = true) @Size(max = 64) String symbol,
        @NotBlank @Size(max = 64) String type,
        @NotNull UUID issuer,

        @Schema(nullable = true, description = "YYYY-MM-DD, YYYY-MM or YYYY")
        @Pattern(regexp = "\\d{4}(-\\d{2}(-\\d{2})?)?")
        String issued,

        @Schema(nullable = true) @Size(max = 64) String dateAsWritten,
        @Schema(nullable = true) LocalDate effectiveFrom,
        @Schema(nullable = true) LocalDate effectiveTo,

        @JsonProperty("abstract") @NotBlank @Size(max = 1000)
        String summary,

        boolean verified,
        @Size(max = 20) List<@NotNull UUID> replaces) {
    public DocumentDraft {
        replaces = replaces == null ? List.of() : replaces;
    }
}
