package vn.loa.feedback;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** A version of the answer to a case. */
@Schema(name = "FeedbackAnswer")
public record AnswerView(
        @Schema(description = "From 1") int number,
        String text,
        Instant draftedAt,
        Person draftedBy,

        @Schema(nullable = true, description = "When it was given; null for a draft")
        Instant signedAt,

        @Schema(nullable = true, description = "Never who drafted it")
        Person signedBy) {}
