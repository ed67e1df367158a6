package vn.loa.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;

/** What is hidden of a case, what should be looked at, and what the public would read. */
@Schema(name = "FeedbackRedaction")
public record RedactionsView(
        List<Redaction> redactions,

        @Schema(description = "Places that look like personal data and are not hidden")
        List<Redaction> suggestions,

        @Schema(description = "As the public would read it") String subject,
        @Schema(description = "As the public would read it") String content,

        @Schema(nullable = true, description = "As the public would read it; null until it is given")
        String answer,

        @JsonIgnore EntityTag tag) {}
