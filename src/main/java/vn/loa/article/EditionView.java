package vn.loa.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** One edition of an article with its text. */
@Schema(name = "Edition")
public record EditionView(
        int number,
        ArticleState state,
        String title,
        String summary,
        String body,
        String slug,
        List<String> topics,
        List<UUID> documents,
        Set<Audience> audiences,
        @Schema(nullable = true) String byline,
        @Schema(nullable = true) UUID organisation,
        UpdateType updateType,
        @Schema(nullable = true) String changeNote,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        @Schema(nullable = true) Instant publishedAt) {
    static EditionView of(Edition edition, List<String> topicCodes) {
        var text = edition.text();
        return new EditionView(
                edition.number(),
                edition.state(),
                text.title(),
                text.summary(),
                text.body(),
                text.slug(),
                topicCodes,
                text.documents(),
                text.audiences(),
                text.byline(),
                text.organisation(),
                text.updateType(),
                text.changeNote(),
                edition.createdAt(),
                edition.createdBy(),
                edition.updatedAt(),
                edition.updatedBy(),
                edition.publishedAt());
    }
}
