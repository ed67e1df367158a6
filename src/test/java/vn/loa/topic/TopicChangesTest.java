package vn.loa.topic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** Renaming, moving, retiring and deleting topics. */
@LoaTest
class TopicChangesTest {
    private static final String TOPICS = "topics";

    private static String code() {
        return "C" + unique("").strip();
    }

    private static Response entered(Map<String, ?> more) {
        var code = code();
        var topic = new HashMap<String, Object>(Map.of("code", code, "name", "Chủ đề " + code));
        topic.putAll(more);
        var answer = Library.post(TOPICS, topic);
        answer.then().statusCode(201);
        return answer;
    }

    private static String below(String parent) {
        return entered(Map.of("parent", parent)).path("code");
    }

    private static Response patch(String code, Map<String, ?> patch) {
        return Library.patch(TOPICS, Library.topicId(code), patch);
    }

    private static void refuses(String code, Map<String, ?> patch, int status, String problem, String field) {
        var before = Database.state();
        refused(patch(code, patch), status, problem, field);
        assertEquals(before, Database.state());
    }

    private static Held filed(String... codes) {
        var text = Articles.text(unique("Xếp"));
        text.put("topics", List.of(codes));
        return Articles.published(Articles.draft(text));
    }

    @Test
    void a_renaming_shows_without_touching_the_article() {
        var code = Library.topic("Tên cũ");
        var article = filed(code);
        var before = Articles.read(article.slug()).header("ETag");
        var stored = "select sha2(concat(summary, detail, links, modified_at), 256) from published_item where slug = ?";
        var item = Database.value(stored, article.slug());
        var id = Library.topicId(code);
        var tag = Library.get(TOPICS, id).header("ETag");
        patch(code, Map.of("name", "Tên mới", "description", "Mô tả mới"))
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("updatedBy.id", is("plan"));
        Articles.read(article.slug())
                .then()
                .body("topics[0].name", is("Tên mới"))
                .header("ETag", not(before));
        given().get("/api/v1/articles?topic=" + code).then().body("items[0].topics[0].name", is("Tên mới"));
        assertEquals(item, Database.value(stored, article.slug()));
    }

    @Test
    void another_slug_leaves_a_way_from_the_one_before() {
        var topic = entered(Map.of());
        String code = topic.path("code");
        var slug = "moi-" + code.toLowerCase(Locale.ROOT);
        patch(code, Map.of("slug", slug)).then().statusCode(200);
        given().redirects()
                .follow(false)
                .get("/api/v1/topics/{slug}?locale=en", topic.<String>path("slug"))
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/topics/" + slug + "?locale=en"));
        given().get("/api/v1/topics/" + slug).then().statusCode(200).body("code", is(code));
        var before = Database.state();
        refused(
                Library.post(TOPICS, Map.of("code", code(), "name", "A", "slug", topic.path("slug"))),
                409,
                "duplicate",
                "/slug");
        assertEquals(before, Database.state());
        patch(code, Map.of("slug", topic.path("slug"))).then().statusCode(200);
        given().get("/api/v1/topics/{slug}", topic.<String>path("slug")).then().statusCode(200);
    }

    @Test
    void its_code_is_its_own_for_good() {
        var code = Library.topic("A");
        refuses(code, Map.of("code", code + "x"), 422, "invalid-content", "/code");
        var removed = new HashMap<String, Object>();
        removed.put("name", null);
        refuses(code, removed, 422, "invalid-content", "/name");
        refuses(code, Map.of("titel", "A"), 400, "unknown-field", "/titel");
    }

    @Test
    void no_topic_lies_below_itself() {
        var top = Library.topic("A");
        var middle = below(top);
        var low = below(middle);
        refuses(top, Map.of("parent", top), 422, "invalid-content", "/parent");
        refuses(top, Map.of("parent", low), 422, "invalid-content", "/parent");
        refuses(low, Map.of("parent", "none-such"), 422, "invalid-content", "/parent");
        patch(low, Map.of("parent", top)).then().statusCode(200).body("parent", is(top));
        patch(middle, Map.of("parent", low)).then().statusCode(200);
        var up = new HashMap<String, Object>();
        up.put("parent", null);
        patch(middle, up).then().statusCode(200).body("parent", nullValue());
    }

    @Test
    void two_moves_that_would_close_a_circle_together_do_not() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 5; round++) {
                var one = Library.topic("Một");
                var two = Library.topic("Hai");
                var start = new CyclicBarrier(2);
                Callable<Integer> there = () -> {
                    start.await();
                    return patch(one, Map.of("parent", two)).statusCode();
                };
                Callable<Integer> back = () -> {
                    start.await();
                    return patch(two, Map.of("parent", one)).statusCode();
                };
                var sum = 0;
                for (var answer : pool.invokeAll(List.of(there, back))) {
                    sum += answer.get();
                }
                assertEquals(200 + 422, sum);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_word_leads_to_one_topic() {
        var mark = unique("").strip();
        var code =
                entered(Map.of("aliases", List.of("Bộ phận Một cửa " + mark))).<String>path("code");
        var other = Library.topic("Khác");
        for (var alias : List.of("bo phan mot cua " + mark, code, code.toLowerCase(Locale.ROOT))) {
            refuses(other, Map.of("aliases", List.of("Riêng " + mark, alias)), 409, "duplicate", "/aliases/1");
        }
        patch(other, Map.of("aliases", List.of("R" + mark))).then().statusCode(200);
        var before = Database.state();
        refused(Library.post(TOPICS, Map.of("code", "r" + mark, "name", mark)), 409, "duplicate", "/code");
        assertEquals(before, Database.state());
        patch(code, Map.of("aliases", List.of(code, "BỘ PHẬN một cửa " + mark)))
                .then()
                .statusCode(200);
    }

    @Test
    void it_is_found_by_its_aliases_and_names_in_any_spelling() {
        var mark = unique("").strip();
        var code = entered(Map.of(
                        "name",
                        "Năng lực cạnh tranh " + mark,
                        "aliases",
                        List.of("DCCI" + mark, "Chỉ số cấp sở"),
                        "translations",
                        Map.of("en", Map.of("name", "Competitiveness " + mark))))
                .<String>path("code");
        for (var words : List.of("dcci" + mark, "nang luc " + mark, "COMPET " + mark, "cap so " + mark, code)) {
            erin().queryParam("q", words)
                    .get("/api/manage/v1/topics")
                    .then()
                    .statusCode(200)
                    .body("items.code", contains(code));
        }
        erin().queryParam("q", "ddci" + mark)
                .get("/api/manage/v1/topics")
                .then()
                .body("items", is(List.of()));
    }

    @Test
    void the_staff_list_is_narrowed_to_children_and_to_what_is_retired() {
        var top = Library.topic("A");
        var old = below(top);
        var present = below(top);
        patch(old, Map.of("retired", true)).then().statusCode(200).body("retired", is(true));
        var path = "/api/manage/v1/topics?parent=" + top;
        erin().get(path).then().body("items.code", contains(old, present));
        erin().get(path + "&retired=true").then().body("items.code", contains(old));
        erin().get(path + "&retired=false").then().body("items.code", contains(present));
        erin().get("/api/manage/v1/topics?parent=none-such").then().body("items", is(List.of()));
        refused(erin().get("/api/manage/v1/topics?retired=ja"), 400, "invalid-parameter", "retired");
    }

    @Test
    void nothing_more_is_filed_under_a_retired_topic_and_what_is_there_stays() {
        var top = Library.topic("A");
        var code = below(top);
        var article = filed(code);
        String slug = Library.get(TOPICS, Library.topicId(code)).path("slug");
        patch(code, Map.of("retired", true)).then().statusCode(200);
        var text = Articles.text(unique("Muộn"));
        text.put("topics", List.of(top, code));
        var before = Database.state();
        refused(
                anna().contentType("application/json").body(text).post("/api/manage/v1/articles"),
                422,
                "invalid-content",
                "/topics/1");
        assertEquals(before, Database.state());
        Articles.read(article.slug()).then().body("topics.code", contains(code));
        given().get("/api/v1/articles?topic=" + code).then().body("items.slug", contains(article.slug()));
        given().get("/api/v1/topics/" + slug).then().statusCode(200).body("retired", is(true));
        given().get("/api/v1/topics/"
                        + Library.get(TOPICS, Library.topicId(top)).path("slug"))
                .then()
                .body("children", is(List.of()));
        assertEquals(
                0,
                Database.number("select count(*) from published_item where code = ? and sort_key is not null", code));
        Articles.patched(anna(), article, Map.of("summary", "Sửa bài đã có"));
        patch(code, Map.of("retired", false)).then().statusCode(200);
        given().get("/api/v1/topics/"
                        + Library.get(TOPICS, Library.topicId(top)).path("slug"))
                .then()
                .body("children.code", contains(code));
    }

    @Test
    void what_is_used_is_not_deleted() {
        var top = Library.topic("A");
        var child = Library.topicId(below(top));
        var article = filed(top);
        var before = Database.state();
        refused(Library.delete(TOPICS, Library.topicId(top)), 409, "in-use")
                .body("usedBy.id", hasItem(article.id()))
                .body("usedBy.id", hasItem(child))
                .body("usedBy.kind", hasItem("topic"));
        assertEquals(before, Database.state());
    }

    @Test
    void what_is_not_used_is_deleted_and_its_code_is_free_again() {
        var topic = entered(Map.of("translations", Map.of("en", Map.of("name", "English"))));
        String code = topic.path("code");
        String slug = topic.path("slug");
        given().get("/api/v1/articles?topic=" + code).then().statusCode(200);
        Library.delete(TOPICS, topic.path("id")).then().statusCode(204);
        refused(erin().get("/api/manage/v1/topics/" + topic.path("id")), 404, "not-found");
        for (var language : List.of("vi", "en")) {
            refused(given().get("/api/v1/topics/" + slug + "?locale=" + language), 410, "gone");
        }
        refused(Library.post(TOPICS, Map.of("code", code, "name", "A", "slug", slug)), 409, "duplicate", "/slug");
        Library.post(TOPICS, Map.of("code", code, "name", unique("Lại"))).then().statusCode(201);
        var article = filed(code);
        given().get("/api/v1/articles?topic=" + code).then().body("items.slug", contains(article.slug()));
    }

    @Test
    void a_change_needs_the_tag_that_it_has_now_and_the_role() {
        var code = Library.topic("A");
        var path = "/api/manage/v1/topics/" + Library.topicId(code);
        var old = Library.get(TOPICS, Library.topicId(code)).header("ETag");
        patch(code, Map.of("position", 3)).then().statusCode(200);
        var before = Database.state();
        var patch = "application/merge-patch+json";
        refused(plan().header("If-Match", old).contentType(patch).body("{}").patch(path), 412, "stale-version");
        refused(plan().header("If-Match", old).delete(path), 412, "stale-version");
        refused(plan().contentType(patch).body("{}").patch(path), 428, "precondition-required");
        refused(plan().delete(path), 428, "precondition-required");
        refused(anna().header("If-Match", "\"2\"").contentType(patch).body("{}").patch(path), 403, "forbidden");
        refused(erin().header("If-Match", "\"2\"").delete(path), 403, "forbidden");
        plan().header("If-Match", "\"2\"")
                .contentType(patch)
                .body(Map.of("parent", code))
                .patch(path + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers.pointer", contains("/parent"));
        assertEquals(before, Database.state());
    }

    @Test
    void readers_get_it_in_their_language_or_are_told_so() {
        var top = entered(Map.of("translations", Map.of("en", Map.of("name", "Top", "description", "All"))));
        var child = entered(
                Map.of("parent", top.<String>path("code"), "translations", Map.of("en", Map.of("name", "Child"))));
        var only = entered(Map.of("parent", top.<String>path("code")));
        String slug = top.path("slug");
        given().get("/api/v1/topics/{slug}?locale=en", slug)
                .then()
                .statusCode(200)
                .body("locale", is("en"))
                .body("requestedLocale", nullValue())
                .body("name", is("Top"))
                .body("description", is("All"))
                .body("children.name", contains("Child", only.<String>path("name")));
        given().header("Accept-Language", "en")
                .get("/api/v1/topics/{slug}", only.<String>path("slug"))
                .then()
                .body("locale", is("vi"))
                .body("requestedLocale", is("en"))
                .body("parent.name", is("Top"))
                .header("Vary", is("Accept-Encoding, Accept-Language"));
        given().get("/api/v1/topics/{slug}", slug)
                .then()
                .body("locale", is("vi"))
                .body("name", is(top.<String>path("name")));
        var listed = given().get("/api/v1/topics?limit=100&locale=en");
        while (listed.<String>path("items.find { it.code == '" + only.path("code") + "' }.id") == null) {
            listed = given().get("/api/v1/topics?limit=100&locale=en&cursor=" + listed.path("next"));
        }
        listed.then().body("items.find { it.code == '" + only.path("code") + "' }.requestedLocale", is("en"));
        var none = new HashMap<String, Object>();
        none.put("translations", null);
        patch(child.path("code"), none).then().statusCode(200).body("translations.en", nullValue());
        given().get("/api/v1/topics/{slug}?locale=en", child.<String>path("slug"))
                .then()
                .statusCode(200)
                .body("locale", is("vi"))
                .body("requestedLocale", is("en"));
        refused(given().get("/api/v1/topics?locale=fr"), 400, "invalid-parameter", "locale");
        refused(
                Library.post(TOPICS, Map.of("code", code(), "name", "A", "translations", Map.of("fr", Map.of()))),
                400,
                "unknown-field",
                "/translations/fr");
        refused(
                Library.post(
                        TOPICS, Map.of("code", code(), "name", "A", "translations", Map.of("en", Map.of("name", "")))),
                422,
                "invalid-content",
                "/translations/en/name");
    }
}
