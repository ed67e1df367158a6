package vn.loa.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a case stands, for its sender. */
public record CaseStatus(
        String code,
        FeedbackState state,

        @Schema(description = "What that means, in plain words of the language asked for")
        String explanation,

        FeedbackKind kind,
        String subject,
        String content,
        Instant receivedAt,
        @Schema(nullable = true) Instant dueAt,
        boolean overdue,

        @Schema(nullable = true, description = "The answer; null until it is given")
        CaseAnswer answer,

        @Schema(nullable = true, description = "As the sender rated it, from 1 to 5")
        Integer rating,

        @Schema(description = "First first") List<Step> timeline) {

    /** When it came to be in a state. */
    @Schema(name = "CaseStep")
    public record Step(
            FeedbackState state,
            String explanation,

            @Schema(nullable = true, description = "What the staff say to it: a question, or a reason")
            String comment,

            Instant at) {}

    /** What was answered, and when. */
    public record CaseAnswer(String text, Instant at) {}

    static CaseStatus of(FeedbackCase found, Due due, Locale language) {
        return new CaseStatus(
                found.code(),
                found.state(),
                FeedbackTexts.of(found.state(), found.stream(), language),
                found.kind(),
                found.subject(),
                found.content(),
                found.receivedAt(),
                due.at(),
                due.isOver(),
                found.signed()
                        .map(answer -> new CaseAnswer(answer.text(), answer.signedAt()))
                        .orElse(null),
                found.rating(),
                found.events().stream().map(event -> step(event, language)).toList());
    }

    private static Step step(CaseEvent event, Locale language) {
        return new Step(
                event.state(),
                FeedbackTexts.of(event.state(), null, language),
                event.told() ? event.comment() : null,
                event.at());
    }

    @Override
    public String toString() {
        return "CaseStatus[" + code + "]";
    }
}
