package vn.loa.topic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** One topic becomes part of another: everything filed under it moves, and every way to it leads there. */
@LoaTest
class TopicMergingTest {
    private static Held draft(String... codes) {
        var text = Articles.text(unique("Gộp"));
        text.put("topics", List.of(codes));
        return Articles.draft(text);
    }

    private static Held filed(String... codes) {
        return Articles.published(draft(codes));
    }

    private static Response merge(String from, String into) {
        var id = Library.topicId(from);
        return merge(id, Library.get("topics", id).header("ETag"), into);
    }

    private static Response merge(String id, String tag, String into) {
        return plan().header("If-Match", tag)
                .contentType("application/json")
                .body(Map.of("into", into))
                .post("/api/manage/v1/topics/{id}/merger", id);
    }

    private static List<String> topicsOf(Held article) {
        return erin().get("/api/manage/v1/articles/{id}", article.id()).path("topics");
    }

    private static String end() {
        var next = given().get("/api/v1/changes?limit=100").<String>path("next");
        while (true) {
            var page = given().get("/api/v1/changes?limit=100&cursor=" + next);
            next = page.path("next");
            if (page.<List<?>>path("items").isEmpty()) {
                return next;
            }
        }
    }

    @Test
    void articles_move_without_new_editions() {
        var from = Library.topic("Cũ");
        var into = Library.topic("Mới");
        var other = Library.topic("Khác");
        var open = draft(other, from);
        var scheduled = Articles.scheduled(draft(from));
        var live = filed(from, other);
        var withdrawn = Articles.withdrawn(draft(from));
        var both = filed(other, from, into);
        var turned = filed(into, from, other);
        var moved = Articles.published(Articles.patched(anna(), filed(from), Map.of("topics", List.of(other))));
        var editions = Database.rows("edition");
        merge(from, into).then().statusCode(200).body("code", is(into)).body("aliases", hasItem(from));
        assertEquals(editions, Database.rows("edition"));
        assertEquals(List.of(other, into), topicsOf(open));
        assertEquals(List.of(into), topicsOf(scheduled));
        assertEquals(List.of(into, other), topicsOf(live));
        assertEquals(List.of(into), topicsOf(withdrawn));
        assertEquals(List.of(other, into), topicsOf(both));
        assertEquals(List.of(into, other), topicsOf(turned));
        assertEquals(List.of(other), topicsOf(moved));
        // What it was filed under once is history.
        erin().get("/api/manage/v1/articles/{id}/editions/1", moved.id()).then().body("topics", is(List.of(from)));
        for (var article : List.of(live, withdrawn)) {
            Articles.read(article.slug()).then().body("topics[0].code", is(into));
        }
        Articles.read(both.slug()).then().body("topics.code", contains(other, into));
        Articles.read(turned.slug()).then().body("topics.code", contains(into, other));
        var slugs = containsInAnyOrder(live.slug(), both.slug(), turned.slug());
        given().get("/api/v1/articles?topic=" + into).then().body("items.slug", slugs);
        for (var code : List.of(from, into)) {
            erin().get("/api/manage/v1/articles?topic=" + code)
                    .then()
                    .body(
                            "items.id",
                            containsInAnyOrder(
                                    open.id(), scheduled.id(), live.id(), withdrawn.id(), both.id(), turned.id()));
        }
        // Whoever edits one of them goes on where it was.
        Articles.patched(anna(), Articles.reread(open), Map.of("summary", "Sửa"));
        assertEquals(List.of(other, into), topicsOf(open));
        Articles.published(Articles.patched(anna(), Articles.reread(both), Map.of("summary", "Sửa")));
        Articles.read(both.slug()).then().body("topics.code", contains(other, into));
    }

    @Test
    void every_way_to_it_leads_to_the_one_that_goes_on() {
        var from = Library.topic("Cũ");
        var into = Library.topic("Mới");
        var article = filed(from);
        var id = Library.topicId(from);
        var before = Library.get("topics", id);
        Library.patch(
                        "topics",
                        id,
                        Map.of(
                                "aliases",
                                List.of("Bí danh " + from),
                                "translations",
                                Map.of("en", Map.of("name", "Old"))))
                .then()
                .statusCode(200);
        given().get("/api/v1/articles?topic=" + from).then().body("items.slug", contains(article.slug()));
        String target = merge(from, into).path("slug");
        for (var language : List.of("vi", "en")) {
            given().redirects()
                    .follow(false)
                    .header("Accept-Language", language)
                    .get("/api/v1/topics/{slug}", before.<String>path("slug"))
                    .then()
                    .statusCode(301)
                    .header("Location", endsWith("/api/v1/topics/" + target));
        }
        given().get("/api/v1/articles?topic=" + from).then().body("items.slug", contains(article.slug()));
        erin().queryParam("q", "bi danh " + from)
                .get("/api/manage/v1/topics")
                .then()
                .body("items.code", contains(into));
        erin().get("/api/manage/v1/topics/" + id)
                .then()
                .statusCode(200)
                .body("mergedInto", is(into))
                .body("aliases", is(List.of()));
        assertEquals(List.of(into), topicsOf(draft(from)));
        assertEquals(List.of(into), topicsOf(draft(from, into)));
        refused(Library.post("topics", Map.of("code", from, "name", "A")), 409, "duplicate", "/code");
        refused(Library.patch("topics", id, Map.of("name", "A")), 409, "wrong-state");
        refused(Library.delete("topics", id), 409, "wrong-state");
        // And on from there.
        var last = Library.topic("Cuối");
        merge(into, last).then().statusCode(200).body("aliases", hasItems(from, into, "Bí danh " + from));
        given().get("/api/v1/articles?topic=" + from).then().body("items.slug", contains(article.slug()));
        given().get("/api/v1/topics/{slug}", before.<String>path("slug")).then().body("code", is(last));
        assertEquals(List.of(last), topicsOf(draft(from)));
        refused(Library.delete("topics", Library.topicId(last)), 409, "in-use").body("usedBy.kind", hasItem("topic"));
    }

    @Test
    void what_lies_below_it_and_what_it_stands_on_go_along() {
        var from = Library.topic("Cũ");
        var into = Library.topic("Mới");
        var issuer = Library.organisation(unique("Bộ"));
        var one = Library.document(Library.symbol(), issuer);
        var two = Library.document(Library.symbol(), issuer);
        Library.patch("topics", Library.topicId(from), Map.of("documents", List.of(one, two)));
        Library.patch("topics", Library.topicId(into), Map.of("documents", List.of(two)));
        var child = "K" + unique("").strip();
        Library.post("topics", Map.of("code", child, "name", child, "parent", from))
                .then()
                .statusCode(201);
        String slug = merge(from, into)
                .then()
                .body("documents", is(List.of(two, one)))
                .extract()
                .path("slug");
        given().get("/api/v1/topics/" + slug)
                .then()
                .body("children.code", contains(child))
                .body("documents.id", contains(two, one));
        assertTrue(
                Database.number("select count(*) from published_item where code = ? and sort_key is null", from) > 0);
    }

    @Test
    void who_follows_the_changes_learns_of_the_end_and_of_the_articles() {
        var from = Library.topic("Cũ");
        var into = Library.topic("Mới");
        var one = filed(from);
        var two = filed(from, into);
        filed(into);
        var old = Library.topicId(from);
        var end = end();
        String next = merge(from, into).path("id");
        var items = "items.findAll { it.kind == 'article' }";
        given().get("/api/v1/changes?limit=100&cursor=" + end)
                .then()
                .body(items + ".id", contains(one.id(), two.id()))
                .body(items + ".action", contains("updated", "updated"))
                .body(items + "[0].tags", containsInAnyOrder("topic/" + old, "topic/" + next))
                .body("items.find { it.id == '" + old + "' }.action", is("removed"))
                .body("items.find { it.id == '" + old + "' }.tags", hasItem("topic/" + next))
                .body("items.find { it.id == '" + next + "' }.action", is("updated"));
        assertEquals(
                Database.number("select seq from change_head"), Database.number("select count(*) from change_log"));
    }

    @Test
    void not_every_merger_is_one() {
        var from = Library.topic("A");
        var child = "K" + unique("").strip();
        Library.post("topics", Map.of("code", child, "name", child, "parent", from))
                .then()
                .statusCode(201);
        var retired = Library.topic("B");
        Library.patch("topics", Library.topicId(retired), Map.of("retired", true));
        var before = Database.state();
        refused(merge(from, from), 422, "invalid-content", "/into");
        refused(merge(from, child), 422, "invalid-content", "/into");
        refused(merge(from, "none-such"), 422, "invalid-content", "/into");
        refused(merge(from, retired), 422, "invalid-content", "/into");
        var id = Library.topicId(from);
        refused(merge(id, "\"99\"", child), 412, "stale-version");
        refused(
                as("erin", Roles.EDITOR)
                        .header("If-Match", "\"1\"")
                        .contentType("application/json")
                        .body(Map.of("into", child))
                        .post("/api/manage/v1/topics/{id}/merger", id),
                403,
                "forbidden");
        refused(
                plan().contentType("application/json")
                        .body(Map.of("into", child))
                        .post("/api/manage/v1/topics/{id}/merger", id),
                428,
                "precondition-required");
        plan().header("If-Match", "\"1\"")
                .contentType("application/json")
                .body(Map.of("into", Library.topic("C")))
                .post("/api/manage/v1/topics/{id}/merger?validateOnly=true", Library.topicId(child))
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        erin().get("/api/manage/v1/topics/" + Library.topicId(child)).then().body("mergedInto", not(is("C")));
        assertEquals(before.split("/")[0], Database.state().split("/")[0]);
    }

    @Test
    void abbreviations_are_meant_within_the_one_that_goes_on() {
        var from = Library.topic("Cũ");
        var into = Library.topic("Mới");
        var one = abbreviation("AA", from, "một");
        var two = abbreviation("BB", from, "hai");
        var three = abbreviation("BB", into, "ba");
        refused(Library.delete("topics", Library.topicId(from)), 409, "in-use").body("usedBy.id", hasItems(one, two));
        merge(from, into).then().statusCode(200);
        given().get("/api/v1/abbreviations?topic=" + into)
                .then()
                .statusCode(200)
                .body("items.id", contains(one, three))
                .body("items[1].expansions.vi", contains("ba", "hai"))
                .body("items.topic.code", contains(into, into));
        given().get("/api/v1/abbreviations?topic=" + from).then().body("items.id", contains(one, three));
        erin().get("/api/manage/v1/abbreviations?topic=" + from).then().body("items.id", contains(one, three));
        assertEquals(into, Library.get("abbreviations", one).path("topic"));
        refused(erin().get("/api/manage/v1/abbreviations/" + two), 404, "not-found");
    }

    private static String abbreviation(String text, String topic, String meaning) {
        var entered = Library.post(
                "abbreviations",
                Map.of("abbreviation", text, "topic", topic, "expansions", List.of(Map.of("vi", meaning))));
        entered.then().statusCode(201);
        return entered.path("id");
    }

    @Test
    void nobody_is_turned_away_by_two_mergers_at_once() throws Exception {
        var pool = Executors.newFixedThreadPool(7);
        try {
            for (var round = 0; round < 8; round++) {
                var topics = IntStream.range(0, 4)
                        .mapToObj(i -> Library.topic("Cùng lúc"))
                        .toList();
                var behind = Library.topic("Phía sau"); // moves up when one before it is gone
                var turned = round % 2 == 0 ? List.of(0, 1, 2, 3) : List.of(1, 0, 3, 2);
                var approved = IntStream.range(0, 3)
                        .mapToObj(i -> Articles.approved(draft(behind)))
                        .toList();
                var start = new CyclicBarrier(7);
                var answers = new ArrayList<Future<Integer>>();
                for (var pair : List.of(0, 2)) {
                    answers.add(pool.submit(() -> {
                        start.await();
                        return merge(topics.get(turned.get(pair)), topics.get(turned.get(pair + 1)))
                                .statusCode();
                    }));
                }
                for (var article : approved) {
                    answers.add(pool.submit(() -> {
                        start.await();
                        return Articles.move(binh(), article, new HashMap<>(Map.of("to", "published")))
                                .statusCode();
                    }));
                }
                for (var both : List.of(topics, List.of(topics.get(3), topics.get(2), topics.get(1), topics.get(0)))) {
                    answers.add(pool.submit(() -> {
                        start.await();
                        var text = Articles.text(unique("Gộp"));
                        text.put("topics", both);
                        return anna().contentType("application/json")
                                        .body(text)
                                        .post("/api/manage/v1/articles")
                                        .statusCode()
                                - 1;
                    }));
                }
                for (var answer : answers) {
                    assertEquals(200, answer.get());
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void what_is_published_meanwhile_moves_too() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 6; round++) {
                var from = Library.topic("Cũ");
                var into = Library.topic("Mới");
                var article = Articles.approved(draft(from));
                var start = new CyclicBarrier(2);
                var merged = pool.submit(() -> {
                    start.await();
                    return merge(from, into).statusCode();
                });
                var published = pool.submit(() -> {
                    start.await();
                    return Articles.move(binh(), article, new HashMap<>(Map.of("to", "published")))
                            .statusCode();
                });
                assertEquals(200, merged.get());
                assertEquals(200, published.get());
                given().get("/api/v1/articles?topic=" + into).then().body("items.slug", contains(article.slug()));
                Articles.read(article.slug()).then().body("topics.code", contains(into));
                assertEquals(List.of(into), topicsOf(article));
            }
        } finally {
            pool.shutdown();
        }
    }
}
