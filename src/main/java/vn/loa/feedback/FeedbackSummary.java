package vn.loa.feedback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list. */
public record FeedbackSummary(
        UUID id,
        String code,
        FeedbackState state,
        FeedbackKind kind,
        String subject,
        @Schema(nullable = true, description = "Code") String topic,
        IntakeChannel intakeChannel,
        Instant receivedAt,
        @Schema(nullable = true) Instant dueAt,

        @Schema(description = "Whether the time is over, and it is not answered")
        boolean overdue,

        @Schema(description = "Filled in a field that people do not see")
        boolean spam,

        @Schema(nullable = true, description = "Id of the earlier case with the same words")
        UUID duplicateOf) {
    /** @param topic code; null for none */
    static FeedbackSummary of(FeedbackCase found, String topic, Due due) {
        return new FeedbackSummary(
                found.id(),
                found.code(),
                found.state(),
                found.kind(),
                found.subject(),
                topic,
                found.intakeChannel(),
                found.receivedAt(),
                due.at(),
                due.isOver(),
                found.isSpam(),
                found.duplicateOf());
    }
}
