package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.law.DocumentSymbol;

class SampleContentTest {

    private static final Set<String> AUDIENCES = Set.of("officials", "organisations", "citizens", "businesses");

    static List<JsonNode> articles() throws IOException {
        return list(read("articles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisations", "topics", "documents", "abbreviations", "articles", "plans"})
    void every_file_is_composed_and_visible_text(String name) throws IOException {
        var text = text(name);
        assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
        assertEquals(VietnameseText.normalise(text), text);
    }

    @Test
    void the_files_hold_what_the_plan_speaks_of() throws IOException {
        assertEquals(15, read("organisations").size());
        assertEquals(10, read("topics").size());
        assertEquals(17, topicCodes().size());
        assertEquals(25, read("documents").size());
        assertEquals(13, read("abbreviations").size());
        assertEquals(7, read("articles").size());
        assertEquals(14, read("plans").get(0).get("items").size());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void a_body_is_published_as_it_is_written(JsonNode article) {
        var body = article.get("body").asText();
        assertEquals(new CleanedHtml(body, List.of()), Html.clean(body));
        assertEquals(List.of(), BodyCheck.of(body));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void a_body_is_as_long_as_an_article(JsonNode article) {
        int words = Html.parse(article.get("body").asText()).text().split(" ").length;
        assertTrue(words >= 200 && words <= 600, article.get("key") + ": " + words);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void an_article_refers_to_what_exists(JsonNode article) throws IOException {
        assertFalse(article.get("topics").isEmpty());
        assertKnown(article.get("topics"), topicCodes());
        assertKnown(article.get("documents"), keys("documents"));
        assertKnown(article.get("audiences"), AUDIENCES);
        assertTrue(keys("organisations").contains(article.get("organisation").asText()));
        assertTrue(article.get("publish").isBoolean());
        for (var field : List.of("key", "title", "summary", "byline")) {
            assertFalse(article.get(field).asText().isBlank(), field);
        }
    }

    @Test
    void keys_are_unique() throws IOException {
        for (var name : List.of("organisations", "documents", "articles")) {
            assertEquals(read(name).size(), keys(name).size(), name);
        }
    }

    @Test
    void one_article_stays_a_draft() throws IOException {
        assertEquals(
                1,
                articles().stream()
                        .filter(article -> !article.get("publish").asBoolean())
                        .count());
    }

    @Test
    void topics_and_documents_refer_to_what_exists() throws IOException {
        for (var topic : read("topics")) {
            assertKnown(topic.path("documents"), keys("documents"));
        }
        for (var document : read("documents")) {
            assertTrue(keys("organisations").contains(document.get("issuer").asText()));
            for (var relation : document.path("relations")) {
                assertTrue(keys("documents").contains(relation.get("document").asText()), relation.toString());
            }
            assertTrue(
                    document.get("symbol").isNull()
                            || DocumentSymbol.parse(document.get("symbol").asText())
                                    .isPresent(),
                    document.toString());
        }
        for (var organisation : read("organisations")) {
            var merger = organisation.path("mergedInto");
            assertTrue(!organisation.has("mergedInto")
                    || keys("organisations").contains(merger.get("organisation").asText()));
            assertTrue(!merger.has("basis")
                    || keys("documents").contains(merger.get("basis").asText()));
        }
    }

    private static void assertKnown(JsonNode references, Set<String> known) {
        references.forEach(reference -> assertTrue(known.contains(reference.asText()), reference.asText()));
    }

    private static Set<String> topicCodes() throws IOException {
        var codes = new HashSet<String>();
        for (var topic : read("topics")) {
            codes.add(topic.get("code").asText());
            topic.path("children").forEach(child -> codes.add(child.get("code").asText()));
        }
        return codes;
    }

    private static Set<String> keys(String name) throws IOException {
        var keys = new HashSet<String>();
        read(name).forEach(entry -> keys.add(entry.get("key").asText()));
        return keys;
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(text(name));
    }

    private static String text(String name) throws IOException {
        try (var file = SampleContentTest.class.getResourceAsStream("/sample/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
