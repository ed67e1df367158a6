package vn.loa.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Topics use the one above them, the one that they were merged into, and the documents that they stand on. */
@ApplicationScoped
class TopicUsage implements Usage {
    private final TopicRepository topics;

    TopicUsage(TopicRepository topics) {
        this.topics = topics;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        var using =
                switch (kind) {
                    case TOPIC -> topics.below(id, MAX);
                    case DOCUMENT -> topics.standingOn(id, MAX);
                    default -> List.<Topic>of();
                };
        return using.stream()
                .map(topic -> new Use(Kind.TOPIC, topic.id(), topic.code() + " " + topic.name()))
                .toList();
    }
}
