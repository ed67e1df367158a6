package vn.loa.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a row of the public list of articles. */
record PublishedArticleSummary(
        UUID id,
        String slug,

        @Schema(enumeration = {"vi", "en"}) String locale,

        String title,
        String summary,
        List<TopicReference> topics,
        List<DocumentReference> documents,

        List<Readership> audiences,

        @Schema(nullable = true) String byline,
        @Schema(nullable = true) OrganisationReference organisation,
        Instant publishedAt,
        Instant updatedAt,
        @Schema(nullable = true) PublishedNotice notice,
        SelfLink links) {}
