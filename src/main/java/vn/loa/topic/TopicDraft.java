package vn.loa.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A topic as it is entered.
 *
 * @param code short and stable ({@code T3.1}); cannot be changed later
 * @param slug made from the name where it is absent
 * @param parent code of the topic above; null at the top
 * @param position order among its siblings, from 0
 * @param documents ids of the documents that it stands on
 */
public record TopicDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]*")
        String code,

        @Schema(nullable = true) @Size(max = 160) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String slug,

        @NotBlank @Size(max = 300) String name,
        @Schema(nullable = true) @Size(max = 2000) String description,
        @Size(max = 20) List<@NotBlank @Size(max = 100) String> aliases,
        @Schema(nullable = true) @Size(max = 32) String parent,
        int position,
        @Size(max = 100) List<@NotNull UUID> documents) {
    public TopicDraft {
        aliases = aliases == null ? List.of() : aliases;
        documents = documents == null ? List.of() : documents;
    }
}
