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
        @Schema(description = "First first") List<Step> timeline) {

    /** When it came to be in a state. */
    @Schema(name = "CaseStep")
    public record Step(FeedbackState state, String explanation, Instant at) {}

    static CaseStatus of(FeedbackCase found, Due due, Locale language) {
        return new CaseStatus(
                found.code(),
                found.state(),
                FeedbackTexts.state(found.state(), language),
                found.kind(),
                found.subject(),
                found.content(),
                found.receivedAt(),
                due.at(),
                due.isOver(),
                found.events().stream()
                        .map(event -> new Step(event.state(), FeedbackTexts.state(event.state(), language), event.at()))
                        .toList());
    }

    @Override
    public String toString() {
        return "CaseStatus[" + code + "]";
    }
}
