package vn.loa.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;

/** Turns topics into what the public gets: one item for each language, and the tree in its order. */
@ApplicationScoped
class TopicPublisher {
    private static final String VIETNAMESE = "vi";
    private static final String ENGLISH = "en";

    private final TopicRepository topics;
    private final Publications publications;

    TopicPublisher(TopicRepository topics, Publications publications) {
        this.topics = topics;
        this.publications = publications;
    }

    void publish(Topic topic) {
        put(topic, VIETNAMESE, new TopicText(topic.name(), topic.description()));
        var english = topic.translations().en();
        if (english == null) {
            publications.drop(topic.id(), ENGLISH);
        } else {
            put(topic, ENGLISH, english);
        }
    }

    private void put(Topic topic, String locale, TopicText text) {
        var links = new LinkedHashMap<Relation, List<String>>();
        links.put(
                Relation.DOCUMENT,
                topic.documents().stream().map(UUID::toString).toList());
        if (topic.parent() != null) {
            links.put(Relation.PARENT, List.of(topic.parent().toString()));
        }
        publications.put(new Publication(
                Kind.TOPIC,
                topic.id(),
                locale,
                topic.slug(),
                topic.code(),
                new Summary(topic.id(), topic.code(), topic.slug(), text.name()),
                new Detail(
                        topic.id(),
                        topic.code(),
                        topic.slug(),
                        locale,
                        text.name(),
                        text.description(),
                        topic.aliases(),
                        topic.position(),
                        topic.isRetired()),
                links,
                topic.createdAt(),
                topic.updatedAt()));
    }

    /** Its address answers 410 in every language. */
    void remove(UUID topic) {
        publications.drop(topic, ENGLISH);
        publications.remove(topic, VIETNAMESE, null);
    }

    void merge(UUID from, UUID into) {
        publications.merge(Kind.TOPIC, Relation.TOPIC, from, into);
    }

    /** Puts the whole tree in order, after whatever changed its shape. Retired topics have no place in the public one. */
    void arrange(TopicTree tree) {
        var places = new HashMap<UUID, Integer>();
        Map<UUID, String> keys = new HashMap<>();
        var place = 0;
        for (var node : tree.inOrder()) {
            place++;
            if (node.treeOrder() != place) {
                places.put(node.id(), place);
            }
            keys.put(node.id(), node.retired() ? null : "%08d".formatted(place));
        }
        topics.place(places);
        publications.arrange(Kind.TOPIC, keys);
    }

    private record Summary(UUID id, String code, String slug, String name) {}

    private record Detail(
            UUID id,
            String code,
            String slug,
            String locale,
            String name,
            String description,
            List<String> aliases,
            int position,
            boolean retired) {}
}
