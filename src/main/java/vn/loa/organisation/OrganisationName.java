package vn.loa.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organisation is called for a time.
 *
 * @param code the part of document symbols that stands for it
 * @param from first day; null where it has been so from the beginning
 * @param to last day; null where it is so to the end
 */
@Embeddable
public record OrganisationName(
        @NotBlank @Size(max = 300) String name,

        @Schema(nullable = true) @Size(max = 100) @Column(name = "short_name")
        String shortName,

        @Schema(nullable = true) @Size(max = 32) String code,

        @Schema(nullable = true) @Column(name = "valid_from")
        LocalDate from,

        @Schema(nullable = true) @Column(name = "valid_to") LocalDate to) {
    boolean hasNoDates() {
        return from == null && to == null;
    }
}
