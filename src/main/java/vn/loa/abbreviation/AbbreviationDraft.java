package vn.loa.abbreviation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An abbreviation as it is entered.
 *
 * @param abbreviation as it is written ({@code KH&CN}), without spaces; capitals count
 * @param topic code of the topic within which it holds; null where it holds everywhere
 * @param expansions what it stands for; the first is what is read aloud
 */
public record AbbreviationDraft(
        @NotNull @Size(max = 30) @Pattern(regexp = "\\S+") String abbreviation,
        @Schema(nullable = true) @Size(max = 32) String topic,

        @NotNull @Size(min = 1, max = AbbreviationDraft.MAX_EXPANSIONS)
        List<@NotNull @Valid Expansion> expansions) {
    static final int MAX_EXPANSIONS = 10;

    static AbbreviationDraft of(Abbreviation abbreviation, String topic) {
        return new AbbreviationDraft(abbreviation.text(), topic, abbreviation.expansions());
    }
}
