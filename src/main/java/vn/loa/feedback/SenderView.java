package vn.loa.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sent a message, for those who handle it; each look at it is in the audit log. */
@Schema(name = "Sender")
public record SenderView(
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone,
        @Schema(nullable = true) String address,

        @Schema(description = "Whether the name may stand with the published case")
        boolean publishName,

        @Schema(nullable = true, description = "What the sender agreed to; null where no personal data was sent")
        Consent consent) {
    @Override
    public String toString() {
        return "Sender[]";
    }
}
