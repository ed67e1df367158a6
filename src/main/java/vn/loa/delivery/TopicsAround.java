package vn.loa.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

/** Some topics in one language, with everything around them: as many statements for a hundred as for one. */
final class TopicsAround {
    private final String locale;
    private final Collection<Published> topics;
    private final Neighbours neighbours;
    private final Map<UUID, List<Published>> children;
    /** Children in the language, where they have it and it is not the one that everything has. */
    private final Map<UUID, Published> translated;

    /** @param locale as asked for; topics that do not have it come in Vietnamese and say so */
    TopicsAround(
            ObjectMapper json,
            PublicationReader published,
            Collection<Published> topics,
            String locale,
            LocalDate today) {
        this.locale = locale;
        this.topics = topics;
        var locales = ReadingLanguage.withFallback(locale);
        this.neighbours = Neighbours.of(json, published, topics, Set.of(), locales, today);
        this.children = published.linkingTo(
                Relation.PARENT, topics.stream().map(Published::id).toList(), ReadingLanguage.FALLBACK);
        this.translated = locale.equals(ReadingLanguage.FALLBACK)
                ? Map.of()
                : published.summaries(
                        children.values().stream()
                                .flatMap(List::stream)
                                .map(Published::id)
                                .toList(),
                        locales);
    }

    byte[] whole(Published topic) {
        var whole = JsonText.of(topic.detail());
        if (!topic.locale().equals(locale)) {
            whole.with("requestedLocale", "\"" + locale + "\"");
        }
        return whole.with("parent", neighbours.only(topic, Relation.PARENT))
                .with(
                        "children",
                        children.getOrDefault(topic.id(), List.of()).stream()
                                .map(child -> translated.getOrDefault(child.id(), child))
                                .map(Published::summary)
                                .toList())
                .with("documents", neighbours.under(topic, Relation.DOCUMENT))
                .end();
    }

    Collection<Published> topics() {
        return topics;
    }

    /** When something that shows here is known to change; null where nothing is known. */
    Instant firstChange() {
        return neighbours.firstChange(null);
    }

    /** {@code kind/id} of everything that shows here. */
    List<String> keys() {
        var keys = new ArrayList<>(neighbours.keys());
        topics.forEach(topic -> keys.add(Neighbours.key(topic)));
        children.values().forEach(list -> list.forEach(child -> keys.add(Neighbours.key(child))));
        return keys;
    }
}
