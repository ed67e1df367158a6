package vn.loa.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.text.Block;

/** The contract of a published article. Answers are put together as text; the tests hold them against this. */
record PublishedArticle(
        UUID id,
        String slug,

        @Schema(
                description = "Language of the text",
                enumeration = {"vi", "en"})
        String locale,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "Only where the article is not to be had in the language asked for: that language",
                enumeration = {"vi", "en"})
        String requestedLocale,

        String title,
        String summary,
        Body body,
        List<TopicReference> topics,
        List<DocumentReference> documents,

        List<Readership> audiences,

        @Schema(nullable = true, description = "Who is named as the author")
        String byline,

        @Schema(nullable = true, description = "The publishing body")
        OrganisationReference organisation,

        @Schema(description = "When the first edition became public")
        Instant publishedAt,

        @Schema(description = "When the last major edition became public")
        Instant updatedAt,

        @Schema(description = "What the major editions changed")
        List<ChangeNote> changeNotes,

        @Schema(nullable = true, description = "What readers must know before they read on; null while the text holds")
        PublishedNotice notice,

        SelfLink links,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                type = SchemaType.OBJECT,
                description =
                        "Only with include=jsonLd: a NewsArticle of schema.org. Write each < as \\u003c where a script element carries it")
        Map<String, Object> jsonLd) {

    /** The same text three times: as clean HTML, as plain text, and in pieces. */
    @Schema(name = "PublishedBody")
    record Body(
            @Schema(description = "Clean: only allowed markup")
            String html,

            String text,
            List<Block> blocks) {}

    /** What one major edition changed. */
    record ChangeNote(Instant at, String note) {}
}
