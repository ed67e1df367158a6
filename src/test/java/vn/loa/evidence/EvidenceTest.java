package vn.loa.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class EvidenceTest {
    private Plans.Held draft;
    private Plans.Item item;
    private String topic;

    @BeforeEach
    void a_plan_that_counts() {
        draft = Plans.draft(Plans.issued(unique("Minh chứng")));
        var promised = Plans.item("Hai bài viết");
        topic = ((List<?>) promised.get("topics")).get(0).toString();
        item = Plans.added(draft, promised);
        Plans.approved(draft);
    }

    private Articles.Held article() {
        return Articles.published(text());
    }

    private Articles.Held text() {
        var text = Articles.text(unique("Bài viết"));
        text.put("topics", List.of(topic));
        return Articles.draft(text);
    }

    private static Map<String, Object> press() {
        var press = new HashMap<String, Object>();
        press.put("kind", "press");
        press.put("title", "Sở đẩy mạnh cải cách hành chính");
        press.put("outlet", "Báo Lạng Sơn");
        press.put("date", TODAY.toString());
        return press;
    }

    private static Map<String, Object> link(String url) {
        return new HashMap<>(Map.of("kind", "link", "title", "Trang", "url", url, "date", TODAY.toString()));
    }

    private void stands(String state, int delivered) {
        Plans.get(item).then().body("state", is(state)).body("occurrences[0].delivered", is(delivered));
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("items[0].state", is(state))
                .body("items[0].occurrences[0].delivered", is(delivered));
    }

    @Test
    void published_articles_do_what_was_promised() {
        stands("planned", 0);
        var first = article();
        var added = Plans.proveBy(item, first);
        added.then()
                .statusCode(201)
                .header("Location", is(item.path() + "/evidence/" + added.path("id")))
                .body("counts", is(true))
                .body("date", is(TODAY.toString()))
                .body("quantity", is(1));
        stands("in-progress", 1);
        Plans.proveBy(item, article()).then().statusCode(201);
        stands("done", 2);
        erin().get(item.path() + "/evidence").then().statusCode(200).body("items", hasSize(2));
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("progress.done", is(1))
                .body("items[0].evidence.url", hasSize(2))
                .body("items[0].evidence.url[1]", is("/api/v1/articles/" + first.slug()));
        erin().get(item.path() + "/evidence/" + added.path("id"))
                .then()
                .statusCode(200)
                .body("", is(added.jsonPath().getMap("")));
    }

    @Test
    void what_is_withdrawn_stops_counting_at_once_and_counts_again_once_it_is_published_again() {
        var article = article();
        Plans.proveBy(item, article).then().statusCode(201);
        var withdrawn =
                Articles.moved(binh(), Articles.reread(article), Map.of("to", "withdrawn", "comment", "Số liệu sai"));
        stands("planned", 0);
        erin().get(item.path() + "/evidence").then().body("items.counts", contains(false));
        given().get("/api/v1/plans/" + draft.slug()).then().body("items[0].evidence", is(empty()));
        var next = Articles.patched(anna(), withdrawn, Map.of("summary", "Đã sửa số liệu"));
        Articles.published(next);
        stands("in-progress", 1);
    }

    @Test
    void what_is_removed_stops_counting() {
        var article = article();
        Plans.proveBy(item, article).then().statusCode(201);
        Articles.moved(binh(), Articles.reread(article), Map.of("to", "gone", "comment", "Đăng nhầm"));
        stands("planned", 0);
    }

    @Test
    void what_the_public_cannot_read_is_no_evidence() {
        for (var article : List.of(text(), Articles.withdrawn(text()), Articles.gone(text()))) {
            refused(Plans.proveBy(item, article), 422, "invalid-content", "/article")
                    .body("errors.code", contains("not-public"));
        }
        refused(
                Plans.prove(
                        item,
                        Map.of("kind", "article", "article", UUID.randomUUID().toString())),
                422,
                "invalid-content",
                "/article");
    }

    @Test
    void the_same_counts_once_for_an_item_and_may_count_for_several() {
        var article = article();
        var added = Plans.proveBy(item, article);
        refused(Plans.proveBy(item, article), 409, "duplicate", "/article")
                .body("existing", is(added.<String>path("id")));
        var other = Plans.draft(Plans.issued(unique("Kế hoạch khác")));
        var second = Plans.added(other, Plans.item("Việc khác"));
        Plans.approved(other);
        Plans.proveBy(second, article).then().statusCode(201);
        Plans.prove(item, link("https://example.vn/bai/1#muc-2")).then().statusCode(201);
        refused(Plans.prove(item, link("http://EXAMPLE.vn/bai/1/")), 409, "duplicate", "/url");
        Plans.prove(item, link("https://example.vn/bai/2")).then().statusCode(201);
        Plans.prove(item, press()).then().statusCode(201);
        refused(Plans.prove(item, Plans.with(press(), "outlet", "báo lạng sơn")), 409, "duplicate", "/title");
    }

    @Test
    void of_those_who_enter_the_same_at_once_one_does() throws Exception {
        var article = article();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var start = new CyclicBarrier(4);
            var entering = new ArrayList<Callable<Integer>>();
            for (var one = 0; one < 4; one++) {
                entering.add(() -> {
                    start.await();
                    return Plans.proveBy(item, article).statusCode();
                });
            }
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(entering)) {
                answers.add(answer.get());
            }
            answers.sort(null);
            assertEquals(List.of(201, 409, 409, 409), answers);
        } finally {
            pool.shutdown();
        }
        stands("in-progress", 1);
    }

    @Test
    void whoever_withdraws_an_article_that_somebody_is_entering_leaves_nothing_counted() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 4; round++) {
                var article = Articles.reread(article());
                var start = new CyclicBarrier(2);
                Callable<Integer> enter = () -> {
                    start.await();
                    return Plans.proveBy(item, article).statusCode();
                };
                Callable<Integer> withdraw = () -> {
                    start.await();
                    return Articles.move(binh(), article, Map.of("to", "withdrawn", "comment", "Sai"))
                            .statusCode();
                };
                var answers = pool.invokeAll(List.of(enter, withdraw));
                assertTrue(
                        List.of(201, 422).contains(answers.get(0).get()),
                        "entering: " + answers.get(0).get());
                assertEquals(200, answers.get(1).get());
                stands("planned", 0);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void every_kind_says_what_it_must_and_nothing_else() {
        refused(Plans.prove(item, Map.of("title", "A")), 422, "invalid-content", "/kind");
        refused(Plans.prove(item, Map.of("kind", "article")), 422, "invalid-content", "/article");
        refused(
                Plans.prove(
                        item, Plans.with(press(), "article", UUID.randomUUID().toString())),
                422,
                "invalid-content",
                "/article");
        refused(
                Plans.prove(
                        item,
                        Map.of(
                                "kind",
                                "article",
                                "article",
                                UUID.randomUUID().toString(),
                                "title",
                                "A",
                                "date",
                                TODAY.toString(),
                                "quantity",
                                3)),
                422,
                "invalid-content",
                "/title",
                "/date",
                "/quantity");
        refused(Plans.prove(item, Map.of("kind", "press")), 422, "invalid-content", "/title", "/outlet", "/date");
        refused(Plans.prove(item, Map.of("kind", "link")), 422, "invalid-content", "/url", "/title", "/date");
        refused(Plans.prove(item, Plans.with(press(), "quantity", 0)), 422, "invalid-content", "/quantity");
        refused(Plans.prove(item, link("javascript:alert(1)")), 422, "invalid-content", "/url");
        refused(Plans.prove(item, Plans.with(press(), "kind", "rumour")), 400, "invalid-json", "/kind");
    }

    @Test
    void it_lies_neither_in_the_future_nor_before_the_promise() {
        refused(
                Plans.prove(item, Plans.with(press(), "date", TODAY.plusDays(1).toString())),
                422,
                "invalid-content",
                "/date");
        refused(
                Plans.prove(item, Plans.with(press(), "date", (TODAY.getYear() - 1) + "-12-31")),
                422,
                "invalid-content",
                "/date");
    }

    @Test
    void nothing_is_done_for_what_does_not_count_or_no_more() {
        var made = Plans.draft(Plans.issued(unique("Chưa duyệt")));
        var early = Plans.added(made, Plans.item("Việc"));
        refused(Plans.prove(early, press()), 409, "wrong-state");
        var amended = Plans.added(draft, Plans.item("Chỉ trong bản sửa"));
        refused(Plans.prove(amended, press()), 404, "not-found");
        plan().header("If-Match", Plans.reread(draft).etag())
                .delete(Plans.PATH + "/" + draft.id())
                .then()
                .statusCode(204);
        var added = Plans.prove(item, press());
        var running = Plans.moved(plan(), Plans.reread(draft), "in-progress");
        Plans.moved(plan(), running, "closed");
        refused(Plans.prove(item, link("https://example.vn/muon")), 409, "wrong-state");
        refused(
                plan().header("If-Match", added.header("ETag")).delete(item.path() + "/evidence/" + added.path("id")),
                409,
                "wrong-state");
    }

    @Test
    void what_was_entered_by_mistake_is_taken_away() {
        var added = Plans.prove(item, press());
        var path = item.path() + "/evidence/" + added.path("id");
        refused(plan().delete(path), 428, "precondition-required");
        refused(plan().header("If-Match", "\"9\"").delete(path), 412, "stale-version");
        plan().header("If-Match", added.header("ETag")).delete(path).then().statusCode(204);
        refused(erin().get(path), 404, "not-found");
        stands("planned", 0);
    }

    @Test
    void an_article_under_the_topic_and_in_the_days_is_proposed_until_somebody_decides() {
        var wanted = article();
        var other = article();
        var elsewhere = Articles.published(unique("Không chủ đề"));
        erin().get(item.path() + "/proposals?count=exact")
                .then()
                .statusCode(200)
                .body("items.article", contains(other.id(), wanted.id()))
                .body("items.article", not(contains(elsewhere.id())))
                .body("count", is(2));
        var first = erin().get(item.path() + "/proposals?limit=1");
        erin().queryParam("cursor", first.<String>path("next"))
                .get(item.path() + "/proposals?limit=1")
                .then()
                .body("items.article", contains(wanted.id()));
        Plans.proveBy(item, wanted).then().statusCode(201);
        dismiss(other).then().statusCode(200).body("dismissedBy.id", is("plan"));
        erin().get(item.path() + "/proposals").then().body("items", is(empty()));
        refused(dismiss(wanted), 409, "duplicate", "/article");
        Plans.proveBy(item, other).then().statusCode(201);
    }

    private Response dismiss(Articles.Held article) {
        return plan().contentType("application/json")
                .body(Map.of("article", article.id(), "comment", "Thuộc việc khác"))
                .post(item.path() + "/dismissals");
    }

    @Test
    void an_article_that_is_withdrawn_is_not_proposed() {
        Articles.withdrawn(text());
        erin().get(item.path() + "/proposals").then().body("items", is(empty()));
    }

    @Test
    void the_public_is_shown_the_newest_five_and_told_of_all() {
        for (var day = 0; day < 7; day++) {
            var link = link("https://example.vn/" + day);
            link.put("date", TODAY.withDayOfYear(1).toString());
            link.put("title", "Trang " + day);
            Plans.prove(item, link).then().statusCode(201);
        }
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("items[0].evidence.title", contains("Trang 6", "Trang 5", "Trang 4", "Trang 3", "Trang 2"))
                .body("items[0].occurrences[0].delivered", is(7))
                .body("progress.delivered", is(2));
    }

    @Test
    void trying_counts_nothing() {
        var article = article();
        plan().contentType("application/json")
                .body(Map.of("kind", "article", "article", article.id()))
                .post(item.path() + "/evidence?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        stands("planned", 0);
    }
}
