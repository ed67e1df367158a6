package vn.loa.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sender agreed to, in which words (Law 91/2025/QH15: informed, by a clear act, provable). */
@Embeddable
public record Consent(
        @Schema(description = "What the personal data is for", examples = "handling")
        @Column(name = "consent_purpose")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String purpose,

        @Schema(description = "Which version of the text the sender was shown", examples = "2026-11")
        @Column(name = "consent_text_version")
        @NotBlank
        @Size(max = 32)
        @Pattern(regexp = "[A-Za-z0-9._-]+")
        String textVersion) {}
