package vn.loa.feedback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list. */
public record FeedbackSummary(
        UUID id,
        String code,
        FeedbackState state,

        @Schema(nullable = true, description = "Null until it is classified")
        FeedbackStream stream,

        FeedbackKind kind,
        String subject,
        @Schema(nullable = true, description = "Code") String topic,

        @Schema(nullable = true, description = "Id of the unit that answers it")
        UUID organisation,

        IntakeChannel intakeChannel,
        Instant receivedAt,
        @Schema(nullable = true) Instant dueAt,

        @Schema(description = "Whether the time is over, and somebody waits for an answer")
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
                found.stream(),
                found.kind(),
                found.subject(),
                topic,
                found.unit(),
                found.intakeChannel(),
                found.receivedAt(),
                due.at(),
                due.isOver(),
                found.isSpam(),
                found.duplicateOf());
    }
}
