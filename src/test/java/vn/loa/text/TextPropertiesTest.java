package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextPropertiesTest {

    private static final String[] TAGS = {
        "p",
        "div",
        "section",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "thead",
        "tbody",
        "a",
        "b",
        "i",
        "strong",
        "em",
        "u",
        "code",
        "pre",
        "span",
        "font",
        "br",
        "hr",
        "img",
        "figure",
        "figcaption",
        "blockquote",
        "q",
        "abbr",
        "button",
        "form",
        "select",
        "option",
        "svg",
        "math",
        "mtext",
        "mglyph",
        "foreignObject",
        "desc",
        "title",
        "style",
        "script",
        "noscript",
        "template",
        "textarea",
        "iframe",
        "xmp",
        "plaintext",
        "details",
        "summary",
        "marquee",
        "object",
        "nobr",
        "x-y",
        "ruby",
        "rt",
        "image",
        "body",
        "html"
    };

    private static final String[] ATTRIBUTES = {
        "", "", "", " href=/a", " href=javascript:x", " href='java\tscript:x'", " src=/a.png", " src='data:x'",
                " onclick=x",
        " style=x", " lang=en", " id=x", " id='</style>'", " title='<img onerror=x>'", " cite=/a", " colspan=2", "/",
                " alt"
    };

    private static final String[] WORDS = {
        "chữ", " ", "\n", "\u0338", "\u0301", "e", "&lt;script&gt;", "&#x200B;", "&#x301;", "&nbsp;", "\u00D0", "<!--",
                "-->",
        "<![CDATA[", "]]>", "<?", "<", ">", "&", "\"", "'", "\u0000", "\uD800", "&#xD800;", "javascript:", "\r"
    };

    @Provide
    Arbitrary<String> tagSoup() {
        var opening = Arbitraries.of(TAGS)
                .flatMap(tag -> Arbitraries.of(ATTRIBUTES).map(attribute -> "<" + tag + attribute + ">"));
        var closing = Arbitraries.of(TAGS).map(tag -> "</" + tag + ">");
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(5, opening),
                        net.jqwik.api.Tuple.of(3, closing),
                        net.jqwik.api.Tuple.of(3, Arbitraries.of(WORDS)))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(seed = "57")
    void normalising_twice_changes_nothing_more(@ForAll String text) {
        var once = VietnameseText.normalise(text);
        assertEquals(once, VietnameseText.normalise(once));
        assertTrue(Normalizer.isNormalized(once, Normalizer.Form.NFC));
    }

    @Property(seed = "57")
    void folding_twice_changes_nothing_more(@ForAll String text) {
        var once = VietnameseText.fold(text);
        assertEquals(once, VietnameseText.fold(once));
    }

    @Property(seed = "57")
    void composed_and_decomposed_text_fold_alike(@ForAll String text) {
        assertEquals(VietnameseText.fold(text), VietnameseText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @Property(seed = "57")
    void a_slug_is_syllables_and_hyphens_within_its_length(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 80) int max) {
        VietnameseText.slug(text, max).ifPresent(slug -> {
            assertTrue(slug.matches("[a-z0-9]+(-[a-z0-9]+)*"), slug);
            assertTrue(slug.length() <= max, slug);
            assertEquals(slug, VietnameseText.slug(slug, max).orElseThrow());
        });
    }

    @Property(seed = "57")
    void no_word_is_lost_between_sentences(@ForAll String text) {
        var sentences = Sentences.of(text);
        assertEquals(visible(text), visible(String.join("", sentences)));
        assertTrue(sentences.stream().noneMatch(String::isBlank));
    }

    private static List<Integer> visible(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).boxed().toList();
    }

    @Property(seed = "57", tries = 5000)
    void cleaning_is_final_and_leaves_allowed_markup_only(@ForAll("tagSoup") String soup) {
        var cleaned = Html.clean(soup);
        AllowedMarkup.assertOnly(cleaned.html());
        assertTrue(cleaned.removed().stream().noneMatch(r -> r.name().equals("*")), "did not settle: " + soup);
        assertEquals(new CleanedHtml(cleaned.html(), List.of()), Html.clean(cleaned.html()));
        assertTrue(Normalizer.isNormalized(cleaned.html(), Normalizer.Form.NFC));
        assertFalse(VietnameseText.hasLoneSurrogate(cleaned.html()));
    }

    @Property(seed = "57")
    void no_word_of_a_cleaned_body_is_lost_in_its_blocks(@ForAll("tagSoup") String soup) {
        var html = Html.clean(soup).html();
        var read = VietnameseText.fold(PlainText.of(html)).replaceAll("[\\s-]", "");
        var written = VietnameseText.fold(Html.parse(html).wholeText()).replaceAll("[\\s-]", "");
        assertEquals(written.length(), read.length(), html);
    }
}
