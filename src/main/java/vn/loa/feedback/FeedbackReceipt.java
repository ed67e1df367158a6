package vn.loa.feedback;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sender gets once. */
public record FeedbackReceipt(
        @Schema(description = "To be noted down and told on the telephone", examples = "PA-2026-7K3M9X2-C")
        String code,

        @Schema(
                description =
                        "Opens the case together with the code, in the header Loa-Feedback-Secret. It is not kept, and"
                                + " never answered again")
        String secret,

        FeedbackState state,

        @Schema(nullable = true, description = "By when it is to be answered; null where no rule gives a time")
        Instant dueAt) {
    @Override
    public String toString() {
        return "FeedbackReceipt[" + code + "]";
    }
}
