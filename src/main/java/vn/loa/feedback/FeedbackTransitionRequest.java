package vn.loa.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/** Where a case is to go, and what goes with it; what a transition needs and takes is in the list of transitions. */
public record FeedbackTransitionRequest(
        @NotNull FeedbackState to,

        @Schema(
                nullable = true,
                description =
                        "Why. The sender reads it where it is asked back (needs-info), rejected, transferred or collected")
        @Size(max = 2000)
        @Pattern(regexp = FeedbackDraft.LINES)
        String comment,

        @Schema(nullable = true, description = "With classified: what it is handled as")
        FeedbackStream stream,

        @Schema(nullable = true, description = "With classified: code of the topic that it is about after all")
        @Size(max = 64)
        String topic,

        @Schema(
                nullable = true,
                description = "With assigned: id of the unit that answers; with transferred: of the body whose it is")
        UUID organisation,

        @Schema(
                nullable = true,
                description = "With transferred: the case's code in the other system",
                examples = "PAKN.20200812.0012")
        @Size(max = 64)
        @Pattern(regexp = FeedbackDraft.LINE)
        String externalCode,

        @Schema(nullable = true, description = "With answer-drafted: the text, which becomes a version of its own")
        @Size(max = 20_000)
        @Pattern(regexp = FeedbackDraft.LINES)
        String answer,

        @Schema(
                nullable = true,
                description =
                        "With published: true lets stand what looks like personal data and is none; with a comment that"
                                + " says why")
        Boolean override) {
    public FeedbackTransitionRequest {
        comment = Blank.toNull(comment);
        topic = Blank.toNull(topic);
        externalCode = Blank.toNull(externalCode);
        answer = Blank.toNull(answer);
    }

    /** By the names of {@link FeedbackTransition#FIELDS}; null for what is not told. */
    @JsonIgnore
    Map<String, Object> particulars() {
        var told = new LinkedHashMap<String, Object>();
        told.put("comment", comment);
        told.put("stream", stream);
        told.put("topic", topic);
        told.put("organisation", organisation);
        told.put("externalCode", externalCode);
        told.put("answer", answer);
        told.put("override", override);
        return told;
    }
}
