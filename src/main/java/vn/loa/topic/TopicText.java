package vn.loa.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a topic is called in one language. */
public record TopicText(
        @NotBlank @Size(max = 300) String name,
        @Schema(nullable = true) @Size(max = 2000) String description) {}
