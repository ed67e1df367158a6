package vn.loa.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.loa.answer.Site;
import vn.loa.calendar.LocalDays;
import vn.loa.delivery.ReadingLanguage;
import vn.loa.publication.Kind;
import vn.loa.publication.ListQuery;
import vn.loa.publication.OrganisationNames;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

/** Makes feeds of published articles: in three statements, however many there are. */
@ApplicationScoped
class ArticleFeeds {
    /** No article is about it, as none is about a topic that does not exist. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final PublicationReader published;
    private final Site site;
    private final ObjectMapper json;

    ArticleFeeds(PublicationReader published, Site site, ObjectMapper json) {
        this.published = published;
        this.site = site;
        this.json = json;
    }

    /** @param path of the feed in this API */
    Feed page(String path, FeedQuery query, String locale) {
        var topic = query.topic == null
                ? Optional.<UUID>empty()
                : Optional.of(published.idOfCode(Kind.TOPIC, query.topic).orElse(NOTHING));
        var page = published.list(
                new ListQuery(
                        Kind.ARTICLE,
                        locale,
                        topic.<Map<Relation, String>>map(id -> Map.of(Relation.TOPIC, id.toString()))
                                .orElse(Map.of()),
                        null,
                        null,
                        true),
                query.page());
        var entries = entries(page.items(), locale, topic);
        var name = "loa/articles/" + locale + topic.map(id -> "/" + id).orElse("");
        return new Feed(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                title(entries.names(), topic),
                locale,
                entries.list().stream()
                        .map(Feed.Entry::updated)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH),
                address(path, query, locale, query.cursor),
                address(path, query, locale, null),
                page.next() == null ? null : address(path, query, locale, page.next()),
                page.prev() == null ? null : address(path, query, locale, page.prev()),
                page.items().stream()
                        .map(Published::nextChangeAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .or(() -> page.items().isEmpty() ? published.nextChange(Kind.ARTICLE) : Optional.empty())
                        .orElse(null),
                entries.list());
    }

    /** @param names of topics and organisations by their ids */
    private record Entries(List<Feed.Entry> list, Map<UUID, Published> names) {}

    private Entries entries(List<Published> items, String locale, Optional<UUID> topic) {
        var wholes = published.wholes(items.stream().map(Published::id).toList(), locale);
        var wanted = new HashSet<UUID>();
        topic.ifPresent(wanted::add);
        items.forEach(item -> {
            wanted.addAll(targets(item, Relation.TOPIC));
            wanted.addAll(targets(item, Relation.ORGANISATION));
        });
        var names = published.summaries(wanted, ReadingLanguage.withFallback(locale));
        return new Entries(
                items.stream()
                        .map(item -> wholes.get(item.id()))
                        .filter(item -> item != null) // what has gone since
                        .map(item -> entry(item, names))
                        .toList(),
                names);
    }

    private Feed.Entry entry(Published item, Map<UUID, Published> names) {
        var detail = tree(item.detail(), item);
        return new Feed.Entry(
                item.id(),
                detail.path("title").asText(),
                site.article(item.slug()),
                item.publishedAt()
                        .truncatedTo(ChronoUnit.SECONDS), // some readers take six digits for so many milliseconds
                Instant.parse(detail.path("updatedAt").asText()).truncatedTo(ChronoUnit.SECONDS),
                author(item, detail, names),
                detail.path("summary").isTextual() ? detail.path("summary").textValue() : "",
                detail.at("/body/html").asText(),
                targets(item, Relation.TOPIC).stream()
                        .map(names::get)
                        .filter(topic -> topic != null)
                        .map(topic -> new Feed.Category(topic.code(), name(topic)))
                        .toList());
    }

    private String author(Published item, JsonNode detail, Map<UUID, Published> names) {
        if (detail.path("byline").isTextual()) {
            return detail.path("byline").textValue();
        }
        return targets(item, Relation.ORGANISATION).stream()
                .map(names::get)
                .filter(organisation -> organisation != null)
                .map(organisation -> called(organisation, LocalDays.of(item.publishedAt())))
                .findFirst()
                .orElse(site.name());
    }

    private String title(Map<UUID, Published> names, Optional<UUID> topic) {
        return topic.map(names::get)
                .map(found -> site.name() + " – " + name(found))
                .orElse(site.name());
    }

    private String name(Published item) {
        return tree(item.summary().getBytes(StandardCharsets.UTF_8), item)
                .path("name")
                .asText();
    }

    private String called(Published organisation, LocalDate day) {
        var names = tree(organisation.summary().getBytes(StandardCharsets.UTF_8), organisation)
                .path("names");
        return new OrganisationNames(names).on(day).path("name").asText();
    }

    private List<UUID> targets(Published item, Relation relation) {
        var targets = new ArrayList<UUID>();
        tree(item.links().getBytes(StandardCharsets.UTF_8), item)
                .path(relation.code())
                .forEach(target -> targets.add(UUID.fromString(target.textValue())));
        return targets;
    }

    private JsonNode tree(byte[] text, Published item) {
        try {
            return json.readTree(text);
        } catch (IOException bug) {
            throw new UncheckedIOException("Unreadable " + item.kind() + " " + item.id(), bug);
        }
    }

    private String address(String path, FeedQuery query, String locale, String cursor) {
        var parameters = new ArrayList<String>();
        if (query.topic != null) {
            parameters.add("topic=" + URLEncoder.encode(query.topic, StandardCharsets.UTF_8));
        }
        if (query.locale != null) {
            parameters.add("locale=" + locale);
        }
        if (!query.limit.equals("20")) {
            parameters.add("limit=" + query.limit);
        }
        if (cursor != null) {
            parameters.add("cursor=" + cursor);
        }
        return site.absolute(path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)));
    }
}
