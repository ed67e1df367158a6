package vn.loa.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of a body for clients that lay it out themselves. {@code html} is inline markup from a cleaned body, {@code text}
 * the same without markup. What is absent is left out of the JSON.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Listing.class, name = "list"),
    @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Image.class, name = "image"),
    @JsonSubTypes.Type(value = Block.Code.class, name = "code"),
    @JsonSubTypes.Type(value = Block.Rule.class, name = "rule")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A piece of a body for clients that lay it out themselves; html is inline markup, text the same without",
        discriminatorProperty = "type",
        oneOf = {
            Block.Heading.class,
            Block.Paragraph.class,
            Block.Listing.class,
            Block.Quote.class,
            Block.Table.class,
            Block.Image.class,
            Block.Code.class,
            Block.Rule.class
        })
public sealed interface Block {

    /** The block as plain text, without a line end after it; empty when it has no words. */
    String plain();

    /** @param level 2 to 6 */
    @Schema(name = "HeadingBlock")
    record Heading(@Schema(minimum = "2", maximum = "6") int level, String id, String text, String html)
            implements Block {
        @Override
        public String plain() {
            return text;
        }
    }

    @Schema(name = "ParagraphBlock")
    record Paragraph(String text, String html) implements Block {
        @Override
        public String plain() {
            return text;
        }
    }

    /** @param start the number of the first item, where it is not 1 */
    @Schema(name = "ListBlock")
    record Listing(
            boolean ordered,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer start,
            List<Item> items) implements Block {
        @Override
        public String plain() {
            return items.stream().flatMap(item -> item.lines("")).collect(Collectors.joining("\n"));
        }
    }

    /**
     * An item of a list.
     *
     * @param ordered whether the items below it are numbered; null when there are none
     * @param items the items below it; absent when there are none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ListItem")
    record Item(String text, String html, Boolean ordered, List<Item> items) {
        private Stream<String> lines(String indent) {
            return Stream.concat(
                    Stream.of(indent + "- " + oneLine(text)),
                    items.stream().flatMap(item -> item.lines(indent + "  ")));
        }
    }

    /** @param html may hold paragraphs and lists; @param cite address of the source */
    @Schema(name = "QuoteBlock")
    record Quote(
            String text,
            String html,
            @JsonInclude(JsonInclude.Include.NON_NULL) String cite) implements Block {
        @Override
        public String plain() {
            return text;
        }
    }

    /** @param header the cells of the first row, if all are headers; @param rows all others */
    @Schema(name = "TableBlock")
    record Table(@JsonInclude(JsonInclude.Include.NON_NULL) String caption, List<Cell> header, List<List<Cell>> rows)
            implements Block {
        @Override
        public String plain() {
            var lines = Stream.concat(Stream.of(header), rows.stream())
                    .filter(row -> !row.isEmpty())
                    .map(row -> row.stream().map(cell -> oneLine(cell.text())).collect(Collectors.joining("\t")));
            return Stream.concat(Stream.ofNullable(caption), lines).collect(Collectors.joining("\n"));
        }
    }

    /** @param header whether it names its row or column; @param colspan, rowspan absent when 1 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TableCell")
    record Cell(
            @Schema(required = true) String text,
            @Schema(required = true) String html,
            boolean header,
            Integer colspan,
            Integer rowspan) {}

    /** @param alt empty for a decorative image, absent when its author left it out */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImageBlock")
    record Image(@Schema(required = true) String src, String alt, String caption, Integer width, Integer height)
            implements Block {
        @Override
        public String plain() {
            return Stream.of(alt, caption)
                    .filter(words -> words != null && !words.isBlank())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Preformatted text; spaces and line ends count. */
    @Schema(name = "CodeBlock")
    record Code(String text) implements Block {
        @Override
        public String plain() {
            return text;
        }
    }

    /** A thematic break. */
    @Schema(name = "RuleBlock")
    record Rule() implements Block {
        @Override
        public String plain() {
            return "";
        }
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }
}
