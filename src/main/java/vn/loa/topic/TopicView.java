package vn.loa.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** A topic as staff see it. */
@Schema(name = "Topic")
public record TopicView(
        UUID id,
        String code,
        String slug,
        String name,
        @Schema(nullable = true) String description,
        TopicTranslations translations,
        List<String> aliases,

        @Schema(nullable = true, description = "Code of the topic above")
        String parent,

        int position,
        List<UUID> documents,

        @Schema(description = "Whether nothing more may be filed under it")
        boolean retired,

        @Schema(nullable = true, description = "Code of the topic that it became part of; null while it is one itself")
        String mergedInto,

        Instant createdAt,
        Instant updatedAt,
        Person updatedBy,
        @JsonIgnore EntityTag tag) {
    /** @param codes of the topics that it names, by their ids */
    static TopicView of(Topic topic, Map<UUID, String> codes) {
        return new TopicView(
                topic.id(),
                topic.code(),
                topic.slug(),
                topic.name(),
                topic.description(),
                topic.translations(),
                topic.aliases(),
                topic.parent() == null ? null : codes.get(topic.parent()),
                topic.position(),
                topic.documents(),
                topic.isRetired(),
                topic.mergedInto() == null ? null : codes.get(topic.mergedInto()),
                topic.createdAt(),
                topic.updatedAt(),
                topic.updatedBy(),
                topic.tag());
    }
}
