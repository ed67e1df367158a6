package vn.loa.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a question or petition that was answered in public. */
record PublishedFeedback(
        UUID id,
        String code,
        PublishedFeedbackKind kind,

        @Schema(description = "What is hidden gives way to the reason in square brackets")
        String subject,

        String question,
        String answer,

        @Schema(nullable = true, description = "Who asked; only where they want it to be read")
        String sender,

        Instant receivedAt,
        Instant answeredAt,

        @Schema(nullable = true, description = "Whether it was answered in time; null where no rule gives a time")
        Boolean onTime,

        @Schema(nullable = true, description = "By who asked, from 1 to 5")
        Integer rating,

        @Schema(nullable = true) TopicReference topic,

        @Schema(nullable = true, description = "The unit that answered")
        OrganisationReference organisation,

        SelfLink links) {}
