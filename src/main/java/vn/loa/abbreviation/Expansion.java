package vn.loa.abbreviation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that an abbreviation stands for. */
@Embeddable
public record Expansion(
        @Schema(description = "In Vietnamese") @NotBlank @Size(max = 300)
        String vi,

        @Schema(nullable = true, description = "In English") @Size(max = 300)
        String en) {}
