package vn.loa.article;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** One row of the list of editions. */
public record EditionSummary(
        int number,
        ArticleState state,
        String title,
        UpdateType updateType,
        @Schema(nullable = true) String changeNote,
        Instant createdAt,
        Person createdBy,
        @Schema(nullable = true) Instant publishedAt) {
    static EditionSummary of(Edition edition) {
        return new EditionSummary(
                edition.number(),
                edition.state(),
                edition.title(),
                edition.updateType(),
                edition.changeNote(),
                edition.createdAt(),
                edition.createdBy(),
                edition.publishedAt());
    }
}
