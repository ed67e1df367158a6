package vn.loa.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Blank;

/**
 * An article as its author sends it.
 *
 * @param locale language of the whole article; fixed when it is created
 * @param body HTML; what the allow-list does not have is removed and listed in the warnings
 * @param slug made from the title where it is absent
 * @param topics codes
 * @param documents ids of the documents that it cites
 * @param byline who is named as the author to the public
 * @param organisation id of the publishing body
 * @param changeNote what readers are told of a major edition
 */
public record ArticleDraft(
        @Schema(defaultValue = "vi") @Pattern(regexp = "vi|en")
        String locale,

        @NotBlank @Size(max = 300) String title,
        @Schema(defaultValue = "") @Size(max = 1000) String summary,

        @Schema(defaultValue = "", description = "HTML, at most 1 MB") @Size(max = ArticleDraft.MAX_BODY)
        String body,

        @Schema(nullable = true) @Size(max = 160) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
        String slug,

        @Size(max = 20) List<@NotNull String> topics,
        @Size(max = 50) List<@NotNull UUID> documents,
        Set<@NotNull Audience> audiences,
        @Schema(nullable = true) @Size(max = 200) String byline,
        @Schema(nullable = true) UUID organisation,
        @Schema(defaultValue = "major") UpdateType updateType,
        @Schema(nullable = true) @Size(max = 1000) String changeNote) {
    static final int MAX_BODY = 1_048_576;

    public ArticleDraft {
        locale = locale == null ? "vi" : locale;
        title = title == null ? null : title.strip();
        summary = summary == null ? "" : summary.strip();
        body = body == null ? "" : body;
        topics = topics == null ? List.of() : topics.stream().distinct().toList();
        documents =
                documents == null ? List.of() : documents.stream().distinct().toList();
        byline = Blank.toNull(byline);
        changeNote = Blank.toNull(changeNote);
        audiences = audiences == null ? Set.of() : inOrder(audiences);
        updateType = updateType == null ? UpdateType.MAJOR : updateType;
    }

    /** The same set is the same text: answers and the fingerprints of requests do not depend on a hash. */
    private static Set<Audience> inOrder(Set<Audience> audiences) {
        return audiences.stream()
                .sorted(Comparator.nullsFirst(Comparator.naturalOrder()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
