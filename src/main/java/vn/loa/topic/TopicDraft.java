package vn.loa.topic;

import jakarta.validation.Valid;
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
 * @param aliases other words that it is found by; each is one topic's alone
 * @param parent code of the topic above; null at the top
 * @param position order among its siblings; those of equal position stand by their codes, T9 before T10
 * @param documents ids of the documents that it stands on
 * @param retired whether nothing more may be filed under it
 */
public record TopicDraft(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]*")
        String code,

        @Schema(nullable = true) @Size(max = 160) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String slug,

        @NotBlank @Size(max = 300) String name,
        @Schema(nullable = true) @Size(max = 2000) String description,
        @Valid TopicTranslations translations,
        @Size(max = 200) List<@NotBlank @Size(max = 100) String> aliases,
        @Schema(nullable = true) @Size(max = 32) String parent,

        @Schema(
                defaultValue = "0",
                description =
                        "Order among its siblings, the lowest first; those of equal position stand by their codes,"
                                + " T9 before T10")
        int position,

        @Size(max = TopicDraft.MAX_DOCUMENTS) List<@NotNull UUID> documents,

        @Schema(defaultValue = "false", description = "true: nothing more may be filed under it")
        boolean retired) {
    static final int MAX_DOCUMENTS = 100;

    public TopicDraft {
        aliases = aliases == null ? List.of() : aliases;
        documents =
                documents == null ? List.of() : documents.stream().distinct().toList();
        translations = translations == null ? TopicTranslations.NONE : translations;
    }
}
