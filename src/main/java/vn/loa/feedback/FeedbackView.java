package vn.loa.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** A case as those see it who handle it; who sent it is apart, at {@code …/sender}. */
@Schema(name = "FeedbackCase")
public record FeedbackView(
        UUID id,
        String code,
        FeedbackState state,
        FeedbackKind kind,
        String subject,
        String content,
        @Schema(nullable = true, description = "Code") String topic,
        IntakeChannel intakeChannel,
        Instant receivedAt,
        @Schema(nullable = true) Instant dueAt,

        @Schema(description = "Whether the time is over, and it is not answered")
        boolean overdue,

        @Schema(description = "Filled in a field that people do not see")
        boolean spam,

        @Schema(nullable = true, description = "Id of the earlier case with the same words")
        UUID duplicateOf,

        @Schema(description = "Without a name or address it is an information, and nobody can be answered")
        boolean anonymous,

        Instant updatedAt,
        Person updatedBy,
        @JsonIgnore EntityTag tag) {
    /** @param topic code; null for none */
    static FeedbackView of(FeedbackCase found, String topic, Due due) {
        return new FeedbackView(
                found.id(),
                found.code(),
                found.state(),
                found.kind(),
                found.subject(),
                found.content(),
                topic,
                found.intakeChannel(),
                found.receivedAt(),
                due.at(),
                due.isOver(),
                found.isSpam(),
                found.duplicateOf(),
                !found.hasSender(),
                found.updatedAt(),
                found.updatedBy(),
                found.tag());
    }
}
