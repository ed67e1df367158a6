package vn.loa.activity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was handed out, by its address. */
@Embeddable
@Schema(name = "ActivityMaterial")
public record Material(
        @NotBlank @Size(max = 300) String title,

        @Schema(format = "uri") @NotNull @Size(max = 1000) @Pattern(regexp = ActivityDraft.ADDRESS)
        String url) {}
