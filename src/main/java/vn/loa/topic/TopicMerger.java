package vn.loa.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a topic is to become part of another. */
public record TopicMerger(
        @NotBlank @Size(max = 32) @Schema(description = "Code of the topic that goes on")
        String into) {}
