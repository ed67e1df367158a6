package vn.loa.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the text of a document can be had. */
@Embeddable
public record DocumentFile(
        @NotBlank @Size(max = 300) String title,

        @NotBlank @Size(max = 1000) @Pattern(regexp = "https?://[^\\s\"<>\\\\]+") @Schema(format = "uri")
        String url,

        @Size(max = 100)
        @Pattern(regexp = "[a-z]+/[a-zA-Z0-9.+-]+")
        @Column(name = "media_type")
        @Schema(nullable = true, examples = "application/pdf")
        String mediaType) {}
