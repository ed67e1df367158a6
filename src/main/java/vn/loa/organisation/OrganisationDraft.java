package vn.loa.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation as it is entered.
 *
 * @param code the part of document symbols that stands for it; not unique, as successors keep it
 * @param from first day of its existence; null where not known
 * @param to last day of its existence; null while it exists
 */
public record OrganisationDraft(
        @NotBlank @Size(max = 300) String name,
        @Schema(nullable = true) @Size(max = 100) String shortName,
        @Schema(nullable = true) @Size(max = 32) String code,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to) {}
