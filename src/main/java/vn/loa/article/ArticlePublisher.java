package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;
import vn.loa.text.Block;
import vn.loa.text.Blocks;
import vn.loa.text.PlainText;
import vn.loa.text.Sentences;
import vn.loa.topic.TopicService;

/** Turns an edition into what the public gets; blocks and plain text are derived here, once. */
@ApplicationScoped
class ArticlePublisher {
    /** What search engines and social networks show of a summary. */
    private static final int LEAD_LENGTH = 300;

    private final ArticleRepository articles;
    private final ArticleSlugs slugs;
    private final TopicService topics;
    private final Publications publications;

    ArticlePublisher(ArticleRepository articles, ArticleSlugs slugs, TopicService topics, Publications publications) {
        this.articles = articles;
        this.slugs = slugs;
        this.topics = topics;
        this.publications = publications;
    }

    void publish(Article article, Edition edition) {
        var text = edition.text();
        slugs.markPublic(article.locale(), text.slug());
        var editions = articles.publishedEditions(article);
        var updatedAt = editions.stream()
                .filter(published -> published.type() == UpdateType.MAJOR)
                .map(ArticleRepository.PublishedEdition::at)
                .reduce(article.publishedAt(), (one, other) -> one.isAfter(other) ? one : other);
        var notes = editions.stream()
                .filter(published -> published.type() == UpdateType.MAJOR && published.note() != null)
                .map(published -> new ChangeNote(published.at(), published.note()))
                .toList();
        var plain = PlainText.of(text.body());
        var lead = text.summary().isBlank() ? Sentences.lead(plain, LEAD_LENGTH) : text.summary();
        var summary = new Summary(
                article.id(),
                text.slug(),
                article.locale(),
                text.title(),
                lead,
                audiences(text),
                text.byline(),
                article.publishedAt(),
                updatedAt);
        var detail = new Detail(
                article.id(),
                text.slug(),
                article.locale(),
                text.title(),
                lead,
                new Body(text.body(), plain, Blocks.of(text.body())),
                audiences(text),
                text.byline(),
                article.publishedAt(),
                updatedAt,
                notes);
        publications.put(new Publication(
                Kind.ARTICLE,
                article.id(),
                article.locale(),
                text.slug(),
                null,
                summary,
                detail,
                links(text, topics.present(text.topics())),
                article.publishedAt(),
                updatedAt));
    }

    void withdraw(Article article, String explanation) {
        publications.withdraw(article.id(), article.locale(), explanation);
    }

    void remove(Article article, String explanation) {
        publications.remove(article.id(), article.locale(), explanation);
    }

    void markAsHistory(Article article, String explanation) {
        publications.markAsHistory(article.id(), article.locale(), explanation);
    }

    void endHistory(Article article) {
        publications.endHistory(article.id(), article.locale());
    }

    /** @param at when the public is to see a change; null where it is not any more */
    void expect(Article article, Instant at) {
        publications.expectChange(Kind.ARTICLE, article.id(), article.locale(), at);
    }

    /** @param topics those of the text, as they are now: none is merged before this is public */
    private static Map<Relation, List<String>> links(ArticleText text, List<UUID> topics) {
        var links = new EnumMap<Relation, List<String>>(Relation.class);
        links.put(Relation.TOPIC, ids(topics));
        links.put(Relation.DOCUMENT, ids(text.documents()));
        links.put(Relation.AUDIENCE, audiences(text));
        if (text.organisation() != null) {
            links.put(Relation.ORGANISATION, List.of(text.organisation().toString()));
        }
        return links;
    }

    private static List<String> audiences(ArticleText text) {
        return text.audiences().stream()
                .sorted()
                .map(audience -> audience.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static List<String> ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private record Summary(
            UUID id,
            String slug,
            String locale,
            String title,
            String summary,
            List<String> audiences,
            String byline,
            Instant publishedAt,
            Instant updatedAt) {}

    private record Detail(
            UUID id,
            String slug,
            String locale,
            String title,
            String summary,
            Body body,
            List<String> audiences,
            String byline,
            Instant publishedAt,
            Instant updatedAt,
            List<ChangeNote> changeNotes) {}

    private record Body(String html, String text, List<Block> blocks) {}

    private record ChangeNote(Instant at, String note) {}
}
