package vn.loa.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a topic with what is around it. */
record PublishedTopic(
        UUID id,
        @Schema(description = "Short and stable") String code,
        String slug,

        @Schema(
                description = "Language of name and description",
                enumeration = {"vi", "en"})
        String locale,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Only where the topic is not to be had in the language asked for: that language",
                enumeration = {"vi", "en"})
        String requestedLocale,

        String name,
        @Schema(nullable = true) String description,
        List<String> aliases,

        @Schema(
                description =
                        "Order among its siblings, the lowest first; those of equal position stand by their codes")
        int position,

        @Schema(description = "Whether nothing more is filed under it; in no list, but readable")
        boolean retired,

        @Schema(nullable = true, description = "The topic above")
        TopicReference parent,

        @Schema(description = "The topics below, in their order")
        List<TopicReference> children,

        @Schema(description = "The documents that it stands on")
        List<DocumentReference> documents) {}
