package vn.loa.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a topic where something else names it. */
record TopicReference(
        UUID id,
        String code,
        String slug,
        String name,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Only with include=topics.documents")
        List<DocumentReference> documents,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(nullable = true, description = "Only with include=topics.parent; null at the top")
        TopicReference parent) {}
