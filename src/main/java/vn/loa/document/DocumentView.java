package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.law.LegalStatus;

/** A document as staff see it. */
@Schema(name = "Document")
public record DocumentView(
        UUID id,
        @Schema(nullable = true) String symbol,
        String type,
        UUID issuer,

        @Schema(nullable = true, description = "YYYY-MM-DD, YYYY-MM or YYYY")
        String issued,

        @Schema(nullable = true) String dateAsWritten,
        @Schema(nullable = true) LocalDate effectiveFrom,
        @Schema(nullable = true) LocalDate effectiveTo,
        @JsonProperty("abstract") String summary,
        boolean verified,
        List<UUID> replaces,

        @Schema(description = "Computed for today (Asia/Ho_Chi_Minh)")
        LegalStatus status) {}
