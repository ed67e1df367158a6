package vn.loa.topic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A topic as staff see it. */
@Schema(name = "Topic")
public record TopicView(
        UUID id,
        String code,
        String slug,
        String name,
        @Schema(nullable = true) String description,
        List<String> aliases,

        @Schema(nullable = true, description = "Code of the topic above")
        String parent,

        int position,
        List<UUID> documents,
        Instant createdAt,
        Instant updatedAt) {
    static TopicView of(Topic topic, String parentCode) {
        return new TopicView(
                topic.id(),
                topic.code(),
                topic.slug(),
                topic.name(),
                topic.description(),
                topic.aliases(),
                parentCode,
                topic.position(),
                topic.documents(),
                topic.createdAt(),
                topic.updatedAt());
    }
}
