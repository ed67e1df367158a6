package vn.loa.feedback;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** A note to a case, for those who handle it. */
@Schema(name = "FeedbackNote")
public record NoteView(
        UUID id,
        Instant at,
        Person by,

        @Schema(description = "Whether it is what the sender added when asked")
        boolean fromSender,

        String text) {}
