package vn.loa.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.law.LegalStatus;

/** The contract of a legal document where something else cites it. */
record DocumentReference(
        UUID id,

        @Schema(nullable = true, description = "Number and symbol as printed; null where unknown")
        String symbol,

        @Schema(description = "Name of the document type") String type,

        @JsonProperty("abstract") @Schema(description = "What it is about, as its title has it")
        String summary,

        @Schema(description = "What it is worth today (Asia/Ho_Chi_Minh)")
        LegalStatus status,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Only with include=documents.issuer")
        OrganisationReference issuer) {}
