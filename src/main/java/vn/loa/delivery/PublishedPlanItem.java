package vn.loa.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.promise.Occurrence;
import vn.loa.promise.PromiseState;
import vn.loa.promise.Recurrence;

/** The contract of one item of a published plan, as it stands today. */
record PublishedPlanItem(
        UUID id,

        @Schema(nullable = true, description = "The group of content that it stands in")
        String section,

        String title,
        @Schema(nullable = true) String description,
        List<TopicReference> topics,

        @Schema(description = "How it is communicated: codes", examples = "[\"portal\"]")
        List<String> forms,

        List<Readership> audiences,

        @Schema(nullable = true, description = "The body that sees to it")
        OrganisationReference leadUnit,

        @Schema(description = "The bodies that help") List<OrganisationReference> coUnits,
        LocalDate from,
        LocalDate to,
        Recurrence recurrence,

        @Schema(nullable = true, description = "What comes of it")
        String product,

        @Schema(description = "How many of the product, each time that it is due")
        int quantity,

        @Schema(nullable = true, description = "In đồng; only where the body makes it public")
        Long budget,

        @Schema(nullable = true, description = "Why it is not to be done; null while it holds")
        String cancellation,

        PromiseState state,
        @Schema(description = "Each time that it is due") List<Occurrence> occurrences,

        @Schema(description = "The newest five pieces of what was done for it")
        List<PublishedEvidence> evidence) {}
