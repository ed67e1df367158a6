package vn.loa.topic;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a topic is called in other languages than Vietnamese; where one is null, readers get the Vietnamese. */
public record TopicTranslations(
        @Schema(nullable = true) @Valid TopicText en) {
    static final TopicTranslations NONE = new TopicTranslations(null);
}
