package vn.loa.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.search.Finding.await;
import static vn.loa.search.Finding.awaitTitle;
import static vn.loa.search.Finding.search;
import static vn.loa.search.Finding.titles;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;

/** What searching promises, whatever keeps the index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchSuite {
    private static final Duration SOON = Duration.ofSeconds(6);

    private final Map<String, String> goldenTitles = new HashMap<>();
    private JsonNode vectors;
    private JsonNode golden;
    private String goldenTopic;
    private String topic;

    @BeforeEach
    void the_articles_of_the_vectors() throws IOException, InterruptedException {
        if (topic != null) {
            return; // once, but the address of the service is not known before
        }
        vectors = new ObjectMapper().readTree(SearchSuite.class.getResourceAsStream("/search/vectors.json"));
        var code = Library.topic("Tìm");
        Library.post(
                "abbreviations",
                Map.of("abbreviation", "CCHC", "expansions", List.of(Map.of("vi", "cải cách hành chính"))));
        for (var vector : vectors.path("finds")) {
            publish(code, vector.path("document").asText());
        }
        for (var vector : vectors.path("ranksFirst")) {
            publish(code, vector.path("second").asText());
            publish(code, vector.path("first").asText());
        }
        publishGolden();
        var last = unique("Bài cuối");
        publish(code, last);
        awaitTitle(last);
        topic = code;
    }

    private void publishGolden() throws IOException {
        golden = new ObjectMapper().readTree(SearchSuite.class.getResourceAsStream("/search/golden.json"));
        goldenTopic = Library.topic("Vàng");
        golden.path("abbreviations")
                .properties()
                .forEach(one -> Library.post(
                        "abbreviations",
                        Map.of(
                                "abbreviation",
                                one.getKey(),
                                "expansions",
                                List.of(Map.of("vi", one.getValue().asText())))));
        for (var article : golden.path("articles")) {
            var text = Articles.text(article.path("title").asText());
            text.put("body", "<p>" + article.path("text").asText() + "</p>");
            text.put("topics", List.of(goldenTopic));
            Articles.published(Articles.draft(text));
            goldenTitles.put(article.path("key").asText(), article.path("title").asText());
        }
    }

    private static Articles.Held publish(String topic, String title) {
        var text = Articles.text(title);
        text.put("topics", List.of(topic));
        return Articles.published(Articles.draft(text));
    }

    private List<String> within(String q) {
        return titles(search(q, Map.of("topic", topic)));
    }

    @Test
    void it_finds_what_the_vectors_say() {
        for (var vector : vectors.path("finds")) {
            var q = vector.path("query").asText();
            var title = vector.path("document").asText();
            assertTrue(within(q).contains(title), q + ": " + within(q));
            var decomposed = Normalizer.normalize(q, Normalizer.Form.NFD);
            assertTrue(within(decomposed).contains(title), q + ", decomposed");
        }
    }

    @Test
    void marks_as_typed_rank_first() {
        for (var vector : vectors.path("ranksFirst")) {
            var found = within(vector.path("query").asText());
            var first = found.indexOf(vector.path("first").asText());
            var second = found.indexOf(vector.path("second").asText());
            assertTrue(first >= 0 && first < second, vector.path("query").asText() + ": " + found);
        }
    }

    /** What people type, and what they mean by it. */
    @Test
    void what_is_meant_comes_first() {
        assertTrue(golden.path("queries").size() >= 60);
        var wrong = new ArrayList<String>();
        for (var query : golden.path("queries")) {
            var q = query.path("q").asText();
            var wanted = goldenTitles.get(query.path("first").asText());
            for (var typed : List.of(q, Normalizer.normalize(q, Normalizer.Form.NFD))) {
                var found = titles(search(typed, Map.of("topic", goldenTopic)));
                if (found.isEmpty() || !found.get(0).equals(wanted)) {
                    wrong.add(q + ": " + found.stream().limit(2).toList() + " instead of " + wanted);
                }
            }
        }
        assertEquals(List.of(), wrong.stream().distinct().toList());
    }

    @Test
    void quotation_marks_ask_for_words_in_a_row() {
        assertEquals(List.of("Dịch vụ công"), within("\"dich vu cong\""));
        assertEquals(List.of(), within("\"công dịch vụ\" \"chuyển đổi số\""));
    }

    @Test
    void any_spelling_of_a_symbol_finds_the_document() throws InterruptedException {
        var symbol = Library.symbol();
        Library.document(symbol, Library.organisation(unique("Bộ")));
        var documents = Map.of("kind", "document");
        await(symbol, documents, answer -> !titles(answer).isEmpty());
        var number = symbol.substring(0, symbol.indexOf('/'));
        for (var spelling : List.of("số " + symbol, number + " / 2018 / nđ-cp", number + "/2018/NĐ–CP")) {
            assertTrue(titles(search(spelling, documents)).get(0).contains(symbol), spelling);
        }
    }

    @Test
    void what_is_found_is_marked_and_safe() throws InterruptedException {
        var word = unique("").strip();
        var text = Articles.text("Ba < bốn & năm " + word);
        text.put("body", "<p>Nội dung <strong>đậm</strong> &lt;script&gt;alert(1)&lt;/script&gt; " + word + "</p>");
        Articles.published(Articles.draft(text));
        await(word, Map.of(), answer -> answer.<Integer>path("total") > 0 && !answer.<Boolean>path("relaxed"))
                .then()
                .body("items[0].title", is("Ba &lt; bốn &amp; năm <mark>" + word + "</mark>"))
                .body("items[0].excerpt", containsString("<mark>" + word + "</mark>"))
                .body("items[0].excerpt", not(containsString("<script")))
                .body("items[0].links.self", containsString("/api/v1/articles/"));
    }

    @Test
    void what_is_no_longer_public_is_not_found_from_the_next_answer_on() throws InterruptedException {
        var title = unique("Sắp bị gỡ");
        var article = Articles.published(title);
        awaitTitle(title);
        Articles.moved(binh(), article, Map.of("to", "gone", "comment", "Sai"));
        search("\"" + title + "\"").then().body("items", is(List.of()));
        search("\"" + title + "\"", Map.of("limit", 19)).then().body("items", is(List.of()));
    }

    @Test
    void a_draft_is_not_found_and_a_new_edition_replaces_the_old_one() throws InterruptedException {
        var title = unique("Ấn bản");
        Articles.approved(title);
        var other = unique("Ấn bản");
        var article = Articles.published(other);
        awaitTitle(other);
        assertEquals(List.of(), titles(search("\"" + title + "\"")));
        var renamed = unique("Ấn bản");
        Articles.published(Articles.patched(anna(), article, Map.of("title", renamed)));
        awaitTitle(renamed);
        assertEquals(List.of(), titles(search("\"" + other + "\"", Map.of("limit", 3))));
    }

    @Test
    void facets_count_what_was_found() {
        var answer = search("công", Map.of("topic", topic, "facets", "kind,topic,year,organisation,document"));
        answer.then()
                .statusCode(200)
                .body("facets.kind.size()", is(1))
                .body("facets.kind[0].value", is("article"))
                .body("facets.kind[0].count", equalTo(answer.path("total")))
                .body("facets.topic[0].value", is(topic))
                .body("facets.organisation", empty())
                .body("facets.document", empty());
        search("công", Map.of("topic", topic)).then().body("facets", nullValue());
    }

    @Test
    void pages_have_everything_once() {
        var all = titles(search("công", Map.of("topic", topic, "limit", 100)));
        assertTrue(all.size() > 2);
        var paged = new ArrayList<String>();
        var page = search("công", Map.of("topic", topic, "limit", 2));
        paged.addAll(titles(page));
        while (page.path("next") != null) {
            page = search("công", Map.of("topic", topic, "limit", 2, "cursor", page.path("next")));
            paged.addAll(titles(page));
        }
        assertEquals(all, paged);
        assertEquals(all.size(), new HashSet<>(paged).size());
    }

    @Test
    void a_cursor_holds_for_its_own_question_only() {
        var next = search("công", Map.of("topic", topic, "limit", 2)).<String>path("next");
        refused(search("số", Map.of("topic", topic, "limit", 2, "cursor", next)), 400, "invalid-cursor", "cursor");
        refused(search("số", Map.of("cursor", "x")), 400, "invalid-cursor", "cursor");
    }

    @Test
    void a_slip_of_the_finger_still_finds_and_is_told_of() {
        search("chuyen doii", Map.of("topic", topic))
                .then()
                .statusCode(200)
                .body("relaxed", is(true))
                .body("items[0].title", containsString("Chuyển"))
                .body("didYouMean", is("chuyen đổi"));
        search("chuyển đổi", Map.of("topic", topic))
                .then()
                .body("relaxed", is(false))
                .body("didYouMean", nullValue());
    }

    @Test
    void titles_are_suggested_while_somebody_types() {
        for (var typed : List.of("chuyen do", "Chuyển đ", "ch d s")) {
            var answer = given().queryParam("q", typed).get("/api/v1/search/suggest");
            answer.then().statusCode(200);
            assertTrue(answer.<List<String>>path("items").contains("Chuyển đổi số"), typed + answer.asString());
            assertTrue(answer.<List<String>>path("items").size() <= 10);
        }
        given().queryParam("q", "?!").get("/api/v1/search/suggest").then().body("items", is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "???",
                "\"",
                "\"\"",
                "\"công",
                "title:*",
                "/.*/",
                "a~2^9",
                "*công",
                "?ông",
                "của và là",
                "AND OR NOT",
                "(((",
                "[a TO z]",
                "\\",
                "+-&&||!",
                "công^1000",
                "{!lucene}",
                "\uD83D\uDE00",
                "’",
                "\u3021", // a number, but neither a letter nor a digit
                "%00"
            })
    void nothing_that_can_be_typed_is_wrong(String q) {
        var begun = System.nanoTime();
        search(q).then().statusCode(200);
        given().queryParam("q", q).get("/api/v1/search/suggest").then().statusCode(200);
        assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(SOON) < 0);
    }

    @Test
    void five_hundred_words_are_bounded_work() {
        var words = IntStream.range(0, 250).mapToObj(i -> "a").collect(Collectors.joining(" "));
        search(words).then().statusCode(200);
        var other = IntStream.range(0, 125).mapToObj(i -> "từ").collect(Collectors.joining("~"));
        search(other).then().statusCode(200);
    }

    @Test
    void what_nobody_types_is_refused() {
        refused(search("a".repeat(10_000)), 400, "invalid-parameter", "q");
        refused(search(""), 400, "invalid-parameter", "q");
        refused(search("a ".repeat(500)), 400, "invalid-parameter", "q");
        refused(given().get("/api/v1/search"), 400, "invalid-parameter", "q");
        refused(given().get("/api/v1/search/suggest"), 400, "invalid-parameter", "q");
        refused(search("a", Map.of("kind", "rumour")), 400, "invalid-parameter", "kind");
        refused(search("a", Map.of("facets", "author")), 400, "invalid-parameter", "facets");
        refused(search("a", Map.of("limit", "101")), 400, "invalid-parameter", "limit");
        refused(search("a", Map.of("year", "20")), 400, "invalid-parameter", "year");
        refused(search("a", Map.of("locale", "fr")), 400, "invalid-parameter", "locale");
        refused(search("a", Map.of("offset", "1")), 400, "unknown-parameter", "offset");
    }

    @Test
    void an_answer_lives_for_seconds_and_names_all_kinds() {
        search("công", Map.of("topic", topic, "limit", 7))
                .then()
                .header("Cache-Control", containsString("max-age="))
                .header("Surrogate-Key", containsString("articles"))
                .header("Surrogate-Key", containsString("documents"));
    }

    @Test
    void staff_find_what_nobody_else_may_see_yet() throws InterruptedException {
        var word = unique("").strip();
        var text = Articles.text("Dự thảo về đất đai " + word);
        text.put("topics", List.of(topic));
        text.put("body", "<p>Nội dung chưa công bố &amp; <strong>chưa duyệt</strong>.</p>");
        var draft = Articles.draft(text);
        var found = awaitDrafts("dat dai " + word, Map.of(), List.of(draft.id()));
        found.then()
                .body("total", is(1))
                .body("relaxed", is(false))
                .body("items[0].kind", is("article"))
                .body("items[0].state", is("draft"))
                .body("items[0].edition", is(1))
                .body("items[0].title", containsString("<mark>đất</mark> <mark>đai</mark>"))
                .body("items[0].links.self", is("/api/manage/v1/articles/" + draft.id()));
        drafts("chưa duyệt " + word, Map.of())
                .then()
                .body("items[0].excerpt", containsString("&amp; <mark>chưa</mark> <mark>duyệt</mark>"));
        assertEquals(List.of(), titles(search("\"" + word + "\"")));
        for (var other : List.of("state", "organisation")) {
            var value = other.equals("state") ? "published" : UUID.randomUUID().toString();
            drafts(word, Map.of(other, value)).then().statusCode(200).body("items", empty());
        }
        drafts(word, Map.of("topic", topic, "state", "draft")).then().body("items.size()", is(1));

        Articles.moved(anna(), draft, Map.of("to", "submitted"));
        awaitDrafts(word, Map.of("state", "submitted"), List.of(draft.id()));
        drafts(word, Map.of("state", "draft", "limit", 7)).then().body("items", empty());
    }

    @Test
    void what_is_filed_under_a_topic_is_found_under_the_one_that_it_was_merged_into() throws InterruptedException {
        var word = unique("").strip();
        var from = Library.topic("Gộp");
        var into = Library.topic("Còn");
        var text = Articles.text("Dự thảo gộp " + word);
        text.put("topics", List.of(from));
        var draft = Articles.draft(text);
        awaitDrafts(word, Map.of("topic", from), List.of(draft.id()));
        var published = publish(from, "Bài gộp " + word);
        await("\"" + word + "\"", Map.of("topic", from), answer -> answer.<Integer>path("total") == 1);
        var id = Library.topicId(from);
        plan().header("If-Match", Library.get("topics", id).header("ETag"))
                .contentType("application/json")
                .body(Map.of("into", into))
                .post("/api/manage/v1/topics/{id}/merger", id)
                .then()
                .statusCode(200);
        for (var code : List.of(from, into)) {
            drafts(word, Map.of("topic", code)).then().body("items.id", hasItem(draft.id()));
            await(
                    "\"" + word + "\"",
                    Map.of("topic", code),
                    answer -> answer.<List<String>>path("items.id").contains(published.id()));
        }
    }

    @Test
    void a_draft_that_was_changed_or_deleted_is_found_as_it_is() throws InterruptedException {
        var word = unique("").strip();
        var draft = Articles.draft("Trước " + word);
        awaitDrafts("trước " + word, Map.of(), List.of(draft.id()));
        var changed = Articles.patched(anna(), draft, Map.of("title", "Sau " + word));
        awaitDrafts("\"sau " + word + "\"", Map.of(), List.of(draft.id()));
        drafts("\"trước " + word + "\"", Map.of()).then().body("items", empty());
        anna().header("If-Match", changed.etag())
                .delete("/api/manage/v1/articles/{id}", draft.id())
                .then()
                .statusCode(204);
        drafts(word, Map.of()).then().statusCode(200).body("items", empty());
        awaitDrafts(word, Map.of("limit", 3), List.of());
    }

    @Test
    void drafts_come_in_pages_too() throws InterruptedException {
        var word = unique("").strip();
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> Articles.draft("Trang " + i + " " + word).id())
                .collect(Collectors.toSet());
        awaitDrafts(word, Map.of("limit", 100), List.copyOf(ids));
        var paged = new ArrayList<String>();
        var page = drafts(word, Map.of("limit", 2));
        paged.addAll(page.<List<String>>path("items.id"));
        while (page.path("next") != null) {
            page = drafts(word, Map.of("limit", 2, "cursor", page.<String>path("next")));
            paged.addAll(page.<List<String>>path("items.id"));
        }
        assertEquals(5, paged.size());
        assertEquals(ids, new HashSet<>(paged));
    }

    @Test
    void staff_ask_as_carefully_as_everybody() {
        refused(drafts("a", Map.of("state", "secret")), 400, "invalid-parameter", "state");
        refused(drafts("a", Map.of("limit", "0")), 400, "invalid-parameter", "limit");
        refused(drafts("a", Map.of("kind", "article")), 400, "unknown-parameter", "kind");
        refused(drafts("a", Map.of("cursor", "x")), 400, "invalid-cursor", "cursor");
        refused(erin().get("/api/manage/v1/search"), 400, "invalid-parameter", "q");
        for (var q : List.of("title:*", "\"", "???", "a~2^9", " ")) {
            drafts(q, Map.of()).then().statusCode(200);
        }
    }

    private static Response drafts(String q, Map<String, ?> more) {
        return erin().queryParam("q", q).queryParams(more).get("/api/manage/v1/search");
    }

    private static Response awaitDrafts(String q, Map<String, ?> more, List<String> ids) throws InterruptedException {
        var end = Instant.now().plus(SOON);
        var answer = drafts(q, more);
        while (answer.statusCode() != 200
                || !new HashSet<>(answer.<List<String>>path("items.id")).equals(new HashSet<>(ids))) {
            assertTrue(Instant.now().isBefore(end), q + ": " + answer.asString());
            Thread.sleep(100);
            answer = drafts(q, more);
        }
        return answer;
    }
}
