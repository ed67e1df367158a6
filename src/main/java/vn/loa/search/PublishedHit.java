package vn.loa.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was found. */
@Schema(name = "SearchHit")
public record PublishedHit(
        @Schema(enumeration = {"article", "topic", "document", "organisation", "plan", "feedback"})
        String kind,

        UUID id,

        @Schema(nullable = true, description = "Null for what has no address in words")
        String slug,

        String locale,

        @Schema(
                description = "Safe HTML: mark is around what was looked for, and there are no other elements",
                examples = "<mark>Cải</mark> <mark>cách</mark> hành chính năm 2022")
        String title,

        @Schema(description = "The part of the text with most of it; safe HTML as the title")
        String excerpt,

        @Schema(description = "When it was first published; of a document, its day of issue")
        Instant publishedAt,

        Links links) {

    /** Where the whole of it is. */
    @Schema(name = "SearchHitLinks")
    public record Links(@Schema(format = "uri-reference") String self) {}
}
