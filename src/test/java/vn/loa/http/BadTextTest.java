package vn.loa.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class BadTextTest {
    private static Response create(String field, Object value) {
        var text = Articles.text(unique("Nội dung"));
        text.put(field, value);
        return anna().contentType("application/json").body(text).post("/api/manage/v1/articles");
    }

    private static void refuses(String field, Object value, String pointer) {
        var article = Articles.draft(unique("Vá"));
        var before = Database.state();
        refused(create(field, value), 422, "invalid-content", pointer);
        refused(Articles.patch(anna(), article, Map.of(field, value)), 422, "invalid-content", pointer);
        assertEquals(before, Database.state());
    }

    @Test
    void every_text_has_a_greatest_length() {
        refuses("title", "ộ".repeat(301), "/title");
        refuses("summary", "a".repeat(1001), "/summary");
        refuses("byline", "a".repeat(201), "/byline");
        refuses("changeNote", "a".repeat(1001), "/changeNote");
        refuses("body", "<p>" + "a".repeat(1_048_576) + "</p>", "/body");
        refuses("topics", Collections.nCopies(1, "a".repeat(100)), "/topics/0");
    }

    @Test
    void the_greatest_length_is_kept_whole() {
        var title = "ộ".repeat(290) + unique("");
        create("title", title).then().statusCode(201).body("title", is(title));
        var body = "<p>" + "a".repeat(1_048_569) + "</p>";
        create("body", body).then().statusCode(201).body("body", is(body));
    }

    @Test
    void text_counts_in_nfc() {
        var title = Normalizer.normalize("ộ".repeat(290), Normalizer.Form.NFD) + unique("");
        create("title", title).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\t\n", "\u00A0\u00A0", "\u200B\u200C\uFEFF", " \u2060 ", "\u3000", "\u0000", "\u202E"
            })
    void a_title_of_nothing_to_see_is_refused(String title) {
        refuses("title", title, "/title");
    }

    @Test
    void decomposed_text_is_stored_and_answered_composed() {
        var title = unique("Cải cách thủ tục");
        var created = create("title", Normalizer.normalize(title, Normalizer.Form.NFD));
        created.then().statusCode(201).body("title", is(title));
        assertEquals(title, Database.value("select title from edition where slug = ?", created.<String>path("slug")));
        var decomposed = Normalizer.normalize("<p>Tiếng Việt</p>", Normalizer.Form.NFD);
        create("body", decomposed).then().statusCode(201).body("body", is("<p>Tiếng Việt</p>"));
    }

    @Test
    void invisible_characters_and_legacy_letters_are_mended() {
        var title = unique("Đổi");
        create("title", title.replace("Đ", "\u00D0\u200B"))
                .then()
                .statusCode(201)
                .body("title", is(title));
        var other = unique("Ngược");
        create("title", "\u202E" + other).then().statusCode(201).body("title", is(other));
    }

    @Test
    void every_unknown_reference_is_named() {
        var known = Library.topic("Có thật");
        refuses("topics", List.of(known, "T-none", "T-nil"), "/topics/1");
        refused(create("topics", List.of("T-none", known, "T-nil")), 422, "invalid-content", "/topics/0", "/topics/2");
        refuses("topics", List.of("Đ"), "/topics/0");
        refuses("documents", List.of(UUID.randomUUID().toString()), "/documents/0");
        refuses("organisation", UUID.randomUUID().toString(), "/organisation");
    }

    @Test
    void there_is_an_end_to_lists() {
        var many = new ArrayList<String>();
        for (var i = 0; i < 51; i++) {
            many.add(UUID.randomUUID().toString());
        }
        refuses("documents", many, "/documents");
        refuses("topics", many.subList(0, 21), "/topics");
    }

    @Test
    void the_language_is_one_of_ours_and_stays() {
        refused(create("locale", "fr"), 422, "invalid-content", "/locale");
        refused(create("locale", "vi\n"), 422, "invalid-content", "/locale");
        var article = Articles.draft(unique("Ngôn ngữ"));
        refused(Articles.patch(anna(), article, Map.of("locale", "en")), 422, "invalid-content", "/locale");
    }

    @Test
    void everything_at_fault_is_named_at_once() {
        var text = Articles.text(" ");
        text.put("summary", "a".repeat(1001));
        text.put("slug", "Không");
        refused(
                anna().contentType("application/json").body(text).post("/api/manage/v1/articles"),
                422,
                "invalid-content",
                "/title",
                "/summary",
                "/slug");
    }
}
