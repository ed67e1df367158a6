package vn.loa.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** One row of the staff list. */
public record ArticleSummary(
        UUID id,
        String locale,
        String title,
        String slug,
        List<String> topics,
        ArticleState state,
        int edition,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true) Instant scheduledAt,
        @Schema(nullable = true) ArticleView.Live live,
        @Schema(nullable = true) ArticleView.Emergency emergency,

        @Schema(description = "What the published edition cites; only in a list by flag")
        List<CitationView> citations) {
    static ArticleSummary of(Article article, List<String> topicCodes, List<CitationView> citations) {
        var edition = article.latest();
        return new ArticleSummary(
                article.id(),
                article.locale(),
                edition.title(),
                edition.slug(),
                topicCodes,
                edition.state(),
                edition.number(),
                article.createdAt(),
                article.createdBy(),
                article.updatedAt(),
                article.updatedBy(),
                article.publishedAt(),
                edition.scheduledAt(),
                ArticleView.Live.of(article.live()),
                ArticleView.Emergency.of(article),
                citations);
    }
}
