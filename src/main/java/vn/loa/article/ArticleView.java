package vn.loa.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.http.Warning;
import vn.loa.identity.Person;

/**
 * An article as staff see it: the text of its newest edition, and what the public sees meanwhile.
 *
 * @param publishedAt when the first edition became public
 */
@Schema(name = "Article")
public record ArticleView(
        UUID id,
        String locale,
        String title,
        String summary,
        String body,
        String slug,
        @Schema(description = "Codes") List<String> topics,
        List<UUID> documents,
        Set<Audience> audiences,
        @Schema(nullable = true) String byline,
        @Schema(nullable = true) UUID organisation,
        UpdateType updateType,
        @Schema(nullable = true) String changeNote,
        ArticleState state,

        @Schema(description = "Number of the newest edition, from 1")
        int edition,

        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,

        @Schema(nullable = true, description = "When the first edition became public")
        Instant publishedAt,

        @Schema(nullable = true, description = "When the newest edition is due")
        Instant scheduledAt,

        @Schema(nullable = true, description = "The edition that the public sees; null where it sees none")
        Live live,

        @Schema(
                nullable = true,
                description = "An emergency publication or takedown that no second person has confirmed")
        Emergency emergency,

        List<Warning> warnings,
        @JsonIgnore EntityTag tag) {

    /** The edition that the public sees. */
    @Schema(name = "LiveEdition")
    public record Live(int edition, ArticleState state, String slug, Instant publishedAt) {
        static Live of(Edition edition) {
            return edition == null
                    ? null
                    : new Live(edition.number(), edition.state(), edition.slug(), edition.publishedAt());
        }
    }

    /** What one person did alone, and when. */
    public record Emergency(Person by, Instant at) {
        static Emergency of(Article article) {
            return article.emergencyBy() == null ? null : new Emergency(article.emergencyBy(), article.emergencyAt());
        }
    }

    static ArticleView of(Article article, List<String> topicCodes, List<Warning> warnings) {
        var edition = article.latest();
        var text = edition.text();
        return new ArticleView(
                article.id(),
                article.locale(),
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
                edition.state(),
                edition.number(),
                article.createdAt(),
                article.createdBy(),
                article.updatedAt(),
                article.updatedBy(),
                article.publishedAt(),
                edition.scheduledAt(),
                Live.of(article.live()),
                Emergency.of(article),
                warnings,
                article.tag());
    }
}
