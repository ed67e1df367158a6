package vn.loa.delivery;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a topic with what is around it. */
record PublishedTopic(
        UUID id,
        @Schema(description = "Short and stable") String code,
        String slug,
        String name,
        @Schema(nullable = true) String description,
        List<String> aliases,
        @Schema(description = "Order among its siblings") int position,

        @Schema(nullable = true, description = "The topic above")
        TopicReference parent,

        @Schema(description = "The topics below, in the order of their codes")
        List<TopicReference> children,

        @Schema(description = "The documents that it stands on")
        List<DocumentReference> documents) {}
