package vn.loa.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
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

        @Schema(nullable = true, description = "Null until it is classified")
        FeedbackStream stream,

        FeedbackKind kind,
        String subject,
        String content,
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
        UUID duplicateOf,

        @Schema(description = "Without a name or address it is an information, and nobody can be answered")
        boolean anonymous,

        @Schema(nullable = true, description = "Id of the body that took it over")
        UUID transferredTo,

        @Schema(nullable = true, description = "Its code there")
        String externalCode,

        @Schema(nullable = true) Instant answeredAt,

        @Schema(nullable = true, description = "By the sender, from 1 to 5")
        Integer rating,

        @Schema(nullable = true) String ratingComment,
        @Schema(description = "First first") List<Step> history,
        Instant updatedAt,
        Person updatedBy,
        @JsonIgnore EntityTag tag) {
    /** What somebody did with it. */
    @Schema(name = "FeedbackStep")
    public record Step(
            FeedbackState state,
            Instant at,
            Person by,
            @Schema(nullable = true) String comment,

            @Schema(description = "Whether the sender reads the comment")
            boolean told) {}

    /** @param topic code; null for none */
    static FeedbackView of(FeedbackCase found, String topic, Due due) {
        return new FeedbackView(
                found.id(),
                found.code(),
                found.state(),
                found.stream(),
                found.kind(),
                found.subject(),
                found.content(),
                topic,
                found.unit(),
                found.intakeChannel(),
                found.receivedAt(),
                due.at(),
                due.isOver(),
                found.isSpam(),
                found.duplicateOf(),
                !found.hasSender(),
                found.transferredTo(),
                found.externalCode(),
                found.answeredAt(),
                found.rating(),
                found.ratingComment(),
                found.events().stream()
                        .map(event -> new Step(event.state(), event.at(), event.by(), event.comment(), event.told()))
                        .toList(),
                found.updatedAt(),
                found.updatedBy(),
                found.tag());
    }
}
