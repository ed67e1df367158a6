package vn.loa.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.document.DocumentUse;
import vn.loa.publication.Kind;

/** Topics that stand on a document. */
@ApplicationScoped
class StandingTopics implements DocumentUse {
    private final TopicRepository topics;

    StandingTopics(TopicRepository topics) {
        this.topics = topics;
    }

    @Override
    public List<User> usersOf(UUID document, int limit) {
        return topics
                .find("select t from Topic t join t.documents d where d = ?1 order by t.code", document)
                .page(0, limit)
                .stream()
                .map(topic -> new User(Kind.TOPIC.code(), topic.id(), topic.code() + " " + topic.name()))
                .toList();
    }
}
