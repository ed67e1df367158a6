package vn.loa.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Plans.with;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Activities;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.Plans;

@LoaTest
class ActivityEvidenceTest {
    private Plans.Held draft;
    private Plans.Item item;
    private Map<String, Object> training;

    @BeforeEach
    void a_plan_that_promises_two_classes() {
        draft = Plans.draft(Plans.issued(unique("Tập huấn")));
        var promised = with(Plans.item("Hai lớp tập huấn"), "forms", List.of("training"));
        item = Plans.added(draft, promised);
        Plans.approved(draft);
        training = with(Activities.training(), "topics", promised.get("topics"));
    }

    private void stands(String state, int delivered) {
        Plans.get(item).then().body("state", is(state)).body("occurrences[0].delivered", is(delivered));
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("items[0].state", is(state))
                .body("items[0].occurrences[0].delivered", is(delivered));
    }

    @Test
    void a_class_counts_and_the_public_is_told_how_many_came_but_not_who_taught() {
        training.put("trainers", List.of("GIẢNG VIÊN KÍN"));
        training.put("notes", "GHI CHÚ KÍN");
        training.put("evaluation", "ĐÁNH GIÁ KÍN");
        var id = Activities.recorded(training);
        var added = Activities.prove(item, id);
        added.then()
                .statusCode(201)
                .body("activity", is(id))
                .body("article", nullValue())
                .body("title", is(training.get("title")))
                .body("date", is(TODAY.toString()))
                .body("quantity", is(1));
        stands("in-progress", 1);
        var shown = given().get("/api/v1/plans/" + draft.slug());
        shown.then()
                .statusCode(200)
                .body("items[0].evidence[0].kind", is("activity"))
                .body("items[0].evidence[0].title", is(training.get("title")))
                .body("items[0].evidence[0].activity.kind", is("training-class"))
                .body("items[0].evidence[0].activity.participants[0].audience", is("officials"))
                .body("items[0].evidence[0].activity.participants[0].number", is(42));
        assertFalse(shown.asString().contains("KÍN"));
        assertFalse(shown.asString().contains(id));
    }

    @Test
    void it_counts_as_many_as_are_told_once_for_an_item_and_for_several() {
        var id = Activities.recorded(training);
        var added = Plans.prove(item, Map.of("kind", "activity", "activity", id, "quantity", 2));
        added.then().statusCode(201);
        stands("done", 2);
        refused(Activities.prove(item, id), 409, "duplicate", "/activity")
                .body("existing", is(added.<String>path("id")));
        var other = Plans.draft(Plans.issued(unique("Kế hoạch khác")));
        var second = Plans.added(other, Plans.item("Việc khác"));
        Plans.approved(other);
        Activities.prove(second, id).then().statusCode(201);
        refused(Library.delete("activities", id), 409, "in-use")
                .body("usedBy.id", containsInAnyOrder(draft.id(), other.id()))
                .body("evidence[0].size()", org.hamcrest.Matchers.greaterThan(60))
                .body("evidence.size()", is(2));
        plan().header("If-Match", added.header("ETag"))
                .delete(item.path() + "/evidence/" + added.path("id"))
                .then()
                .statusCode(204);
        refused(Library.delete("activities", id), 409, "in-use").body("usedBy.id", contains(other.id()));
    }

    @Test
    void what_is_told_of_it_is_its_own() {
        refused(Plans.prove(item, Map.of("kind", "activity")), 422, "invalid-content", "/activity");
        refused(Activities.prove(item, UUID.randomUUID().toString()), 422, "invalid-content", "/activity")
                .body("errors.code", contains("unknown-reference"));
        refused(
                Plans.prove(
                        item,
                        Map.of(
                                "kind",
                                "activity",
                                "activity",
                                Activities.recorded(training),
                                "title",
                                "Tên",
                                "date",
                                TODAY.toString())),
                422,
                "invalid-content",
                "/title",
                "/date");
        var before = with(training, "from", (TODAY.getYear() - 1) + "-12-31");
        refused(Activities.prove(item, Activities.recorded(before)), 422, "invalid-content", "/activity")
                .body("errors.code", contains("before-item"));
    }

    @Test
    void what_changes_in_it_changes_where_it_counts() {
        var id = Activities.recorded(training);
        var added = Activities.prove(item, id);
        var moved = TODAY.withDayOfYear(1).toString();
        Activities.replace(
                        id,
                        with(
                                with(with(training, "title", "Lớp đã đổi tên " + draft.slug()), "from", moved),
                                "participants",
                                List.of(Map.of("audience", "citizens", "number", 7))))
                .then()
                .statusCode(200);
        var path = item.path() + "/evidence/" + added.path("id");
        erin().get(path)
                .then()
                .header("ETag", is("\"2\""))
                .body("title", is("Lớp đã đổi tên " + draft.slug()))
                .body("date", is(moved));
        given().get("/api/v1/plans/" + draft.slug())
                .then()
                .body("items[0].evidence[0].title", is("Lớp đã đổi tên " + draft.slug()))
                .body("items[0].evidence[0].date", is(moved))
                .body("items[0].evidence[0].activity.participants[0].number", is(7));
        refused(plan().header("If-Match", added.header("ETag")).delete(path), 412, "stale-version");
        stands("in-progress", 1);
    }

    @Test
    void a_day_before_the_promise_is_refused_and_changes_nothing() {
        var id = Activities.recorded(training);
        Activities.prove(item, id).then().statusCode(201);
        refused(
                        Activities.replace(id, with(training, "from", (TODAY.getYear() - 1) + "-12-31")),
                        422,
                        "invalid-content",
                        "/from")
                .body("errors.code", contains("before-item"));
        erin().get(Activities.PATH + "/" + id).then().body("from", is(TODAY.toString()));
        stands("in-progress", 1);
    }

    @Test
    void under_a_closed_plan_only_what_is_for_the_staff_changes() {
        var id = Activities.recorded(training);
        Activities.prove(item, id).then().statusCode(201);
        Plans.moved(plan(), Plans.moved(plan(), Plans.reread(draft), "in-progress"), "closed");
        refused(Activities.replace(id, with(training, "title", "Tên khác")), 409, "wrong-state");
        Activities.replace(id, with(training, "notes", "Đã lưu hồ sơ")).then().statusCode(200);
        refused(Library.delete("activities", id), 409, "in-use");
    }

    @Test
    void whoever_deletes_one_that_somebody_is_entering_leaves_no_evidence_of_nothing() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 4; round++) {
                var id = Activities.recorded(with(training, "title", unique("Lớp")));
                var start = new CyclicBarrier(2);
                Callable<Integer> enter = () -> {
                    start.await();
                    return Activities.prove(item, id).statusCode();
                };
                Callable<Integer> delete = () -> {
                    start.await();
                    return plan().header("If-Match", "\"0\"")
                            .delete(Activities.PATH + "/" + id)
                            .statusCode();
                };
                var answers = pool.invokeAll(List.of(enter, delete));
                var entered = answers.get(0).get();
                assertEquals(entered == 201 ? 409 : 204, answers.get(1).get(), "entering: " + entered);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void one_about_the_topic_in_the_days_and_of_a_fitting_kind_is_proposed_until_it_is_entered() {
        var fitting = Activities.recorded(training);
        Activities.recorded(with(with(training, "from", (TODAY.getYear() - 1) + "-12-31"), "title", "Năm trước"));
        Activities.recorded(with(with(training, "topics", List.of()), "title", "Không chủ đề"));
        var print = with(with(training, "kind", "print"), "copies", 100);
        print.keySet().removeAll(List.of("place", "participants"));
        Activities.recorded(print);
        erin().get(item.path() + "/activity-proposals?count=exact")
                .then()
                .statusCode(200)
                .body("items.activity", contains(fitting))
                .body("items.kind", contains("training-class"))
                .body("count", is(1));
        Activities.prove(item, fitting).then().statusCode(201);
        erin().get(item.path() + "/activity-proposals").then().body("items", is(empty()));
    }

    @Test
    void one_that_was_dismissed_is_proposed_no_more_but_can_still_be_entered() {
        var id = Activities.recorded(training);
        erin().get(item.path() + "/activity-proposals").then().body("items.activity", contains(id));
        dismiss(Map.of("activity", id, "comment", "Lớp của việc khác"))
                .then()
                .statusCode(200)
                .body("activity", is(id))
                .body("article", nullValue())
                .body("comment", is("Lớp của việc khác"))
                .body("dismissedBy.id", is("plan"));
        erin().get(item.path() + "/activity-proposals").then().body("items", is(empty()));
        Activities.prove(item, id).then().statusCode(201);
        refused(dismiss(Map.of("activity", id)), 409, "duplicate", "/activity");
    }

    @Test
    void a_dismissal_is_of_one_thing_that_there_is() {
        refused(dismiss(Map.of()), 422, "invalid-content", "/article");
        var nothing = UUID.randomUUID().toString();
        refused(dismiss(Map.of("article", nothing, "activity", nothing)), 422, "invalid-content", "/activity");
        refused(dismiss(Map.of("activity", nothing)), 422, "invalid-content", "/activity");
        refused(dismiss(Map.of("article", nothing)), 422, "invalid-content", "/article");
    }

    @Test
    void a_clipping_counts_once_whether_it_is_recorded_or_entered_as_press() {
        var address = "https://example.vn/" + draft.slug();
        var recorded = Activities.recorded(with(clipping("Bài báo"), "url", address));
        var entered = Plans.prove(item, with(press("Bài báo"), "url", address + "/#trang-2"));
        entered.then().statusCode(201);
        refused(Activities.prove(item, recorded), 409, "duplicate", "/activity")
                .body("existing", is(entered.<String>path("id")));
        dismiss(Map.of("activity", recorded)).then().statusCode(200);

        Activities.prove(item, Activities.recorded(clipping("Báo Lạng Sơn viết")))
                .then()
                .statusCode(201);
        refused(Plans.prove(item, press("BAO LANG SON VIET")), 409, "duplicate", "/title");
        stands("done", 2);
    }

    @Test
    void a_clipping_cannot_become_another_piece_of_the_item() {
        Plans.prove(item, press("Tin thứ nhất")).then().statusCode(201);
        var text = clipping("Tin thứ hai");
        var id = Activities.recorded(text);
        Activities.prove(item, id).then().statusCode(201);
        refused(Activities.replace(id, with(text, "title", "Tin thứ nhất")), 409, "duplicate", "/title");
        Activities.replace(id, with(text, "title", "Tin thứ ba")).then().statusCode(200);
        refused(Plans.prove(item, press("Tin thứ ba")), 409, "duplicate", "/title");
        Plans.prove(item, press("Tin thứ hai")).then().statusCode(201);
    }

    private Response dismiss(Map<String, Object> dismissal) {
        return plan().contentType("application/json").body(dismissal).post(item.path() + "/dismissals");
    }

    private Map<String, Object> clipping(String title) {
        var text = with(with(with(training, "kind", "press-clipping"), "title", title), "outlet", "Báo Lạng Sơn");
        text.keySet().removeAll(List.of("place", "participants"));
        return text;
    }

    private static Map<String, Object> press(String title) {
        return new HashMap<>(
                Map.of("kind", "press", "title", title, "outlet", "Báo Lạng Sơn", "date", TODAY.toString()));
    }
}
