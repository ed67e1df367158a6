package vn.loa.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import vn.loa.text.VietnameseText;

/** What holds for whatever is typed, and whatever text it is looked for in. */
class SearchPropertiesTest {
    private static final int MOST_PARTS = 16;
    private static final Pattern LETTER_OR_NUMBER = Pattern.compile("[\\p{L}\\p{N}]");

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(200),
                Arbitraries.of(
                                "\"",
                                " ",
                                "~2^9",
                                "title:*",
                                "/.*/",
                                "một",
                                "cửa",
                                "Đ",
                                "57/KH-SKHCN",
                                "“",
                                "»",
                                "AND",
                                "\u0301",
                                "<b>",
                                "&")
                        .list()
                        .ofMaxSize(60)
                        .map(parts -> String.join("", parts)));
    }

    @Property(seed = "57")
    void whatever_is_typed_becomes_few_words_and_phrases_with_something_to_find(@ForAll("typed") String typed) {
        var text = QueryText.parse(typed);
        assertTrue(text.words().size() <= MOST_PARTS && text.phrases().size() <= MOST_PARTS);
        Stream.concat(text.words().stream(), text.phrases().stream()).forEach(part -> {
            assertTrue(LETTER_OR_NUMBER.matcher(part).find(), part);
            assertFalse(part.contains("\""), part);
        });
        text.words().forEach(word -> assertFalse(word.contains(" "), word));
        assertEquals(
                text.words(), QueryText.parse(String.join(" ", text.words())).words());
    }

    @Property(seed = "57")
    void what_is_marked_is_the_text_as_it_was(
            @ForAll("typed") String text, @ForAll @Size(max = 4) List<String> wanted, @ForAll boolean near) {
        var shown = new Marking(wanted, near).whole(text);
        assertEquals(text, Parser.unescapeEntities(shown.replaceAll("</?mark>", ""), false));
        var tags = Set.of("html", "head", "body", "mark");
        Jsoup.parse(shown)
                .getAllElements()
                .forEach(element -> assertTrue(
                        tags.contains(element.tagName()) || element.tagName().equals("#root"), shown));
    }

    @Property(seed = "57")
    void an_excerpt_is_short_and_shows_what_was_looked_for(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(min = 0, max = 9_999) Integer> numbers) {
        var words = numbers.stream().map(number -> "từ" + number).toList();
        var text = String.join(". ", words);
        var wanted = words.get(words.size() / 2);
        var excerpt = new Marking(List.of(VietnameseText.fold(wanted)), false).excerpt(text);
        assertTrue(excerpt.contains("<mark>" + wanted + "</mark>"), excerpt);
        var plain = excerpt.replaceAll("</?mark>", "").replace("…", "");
        assertTrue(plain.length() <= 200 && text.contains(plain), excerpt);
    }
}
