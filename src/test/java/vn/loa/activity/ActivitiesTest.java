package vn.loa.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Plans.TODAY;
import static vn.loa.testing.Plans.with;
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
import org.junit.jupiter.api.Test;
import vn.loa.testing.Activities;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class ActivitiesTest {
    private static Map<String, Object> of(String kind, Map<String, Object> particulars) {
        var text = new HashMap<String, Object>(Map.of(
                "kind",
                kind,
                "title",
                unique("Hoạt động"),
                "from",
                TODAY.toString(),
                "unit",
                Library.organisation(unique("Sở"))));
        text.putAll(particulars);
        return text;
    }

    @Test
    void a_class_is_recorded_and_read_as_it_was_told() {
        var topic = Library.topic("ISO");
        var text = Activities.training();
        text.put("from", TODAY.minusDays(2).toString());
        text.put("to", TODAY.minusDays(1).toString());
        text.put("topics", List.of(topic));
        text.put("trainers", List.of("Nguyễn Văn An", "Trần Thị Bình"));
        text.put("materials", List.of(Map.of("title", "Tài liệu", "url", "https://example.vn/tai-lieu.pdf")));
        text.put("evaluation", "40 trên 42 học viên đạt yêu cầu");
        text.put("notes", "Lưu danh sách ở văn phòng");
        var answer = Activities.record(text);
        answer.then()
                .statusCode(201)
                .header("Location", is(Activities.PATH + "/" + answer.path("id")))
                .header("ETag", is("\"0\""));
        var read = erin().get(Activities.PATH + "/{id}", answer.<String>path("id"));
        read.then().statusCode(200).body("", is(answer.jsonPath().getMap("")));
        text.forEach((member, value) -> assertEquals(value, read.path(member), member));
    }

    @Test
    void every_kind_is_recorded_with_what_it_needs() {
        for (var text : List.of(
                of("broadcast", Map.of("outlet", "Đài tỉnh", "programme", "Cải cách", "minutes", 10, "repeats", 2)),
                of("press-clipping", Map.of("outlet", "Báo Lạng Sơn", "url", "https://example.vn/bai")),
                of("print", Map.of("copies", 500, "places", List.of("UBND phường Vĩnh Trại"))),
                of("contest", Map.of("prizes", "Một giải nhất, hai giải nhì")),
                of("meeting", Map.of("place", "Phòng họp tầng 2")))) {
            Activities.record(text).then().statusCode(201).body("kind", is(text.get("kind")));
        }
    }

    @Test
    void every_kind_says_what_it_must_and_nothing_else() {
        refused(Activities.record(Map.of()), 422, "invalid-content", "/kind", "/title", "/from", "/unit");
        refused(Activities.record(of("training-class", Map.of())), 422, "invalid-content", "/place", "/participants");
        refused(Activities.record(of("broadcast", Map.of())), 422, "invalid-content", "/outlet", "/minutes");
        refused(Activities.record(of("print", Map.of())), 422, "invalid-content", "/copies")
                .body("errors.code", contains("required"));
        refused(
                        Activities.record(of(
                                "press-clipping",
                                Map.of(
                                        "outlet",
                                        "Báo",
                                        "copies",
                                        3,
                                        "trainers",
                                        List.of("An"),
                                        "to",
                                        TODAY.toString(),
                                        "prizes",
                                        "Một"))),
                        422,
                        "invalid-content",
                        "/to",
                        "/trainers",
                        "/copies",
                        "/prizes")
                .body("errors.code", contains("not-applicable", "not-applicable", "not-applicable", "not-applicable"));
        refused(Activities.record(of("rumour", Map.of())), 400, "invalid-json", "/kind");
        refused(Activities.record(of("contest", Map.of("participantNames", "An"))), 400, "unknown-field");
    }

    @Test
    void numbers_and_addresses_out_of_bounds_are_told_of_each() {
        refused(
                Activities.record(of("broadcast", Map.of("outlet", "Đài", "minutes", 0, "repeats", -1))),
                422,
                "invalid-content",
                "/minutes",
                "/repeats");
        refused(Activities.record(of("print", Map.of("copies", 10_000_001))), 422, "invalid-content", "/copies");
        var text = Activities.training();
        refused(
                        Activities.record(with(
                                text,
                                "participants",
                                List.of(
                                        Map.of("audience", "officials", "number", 0),
                                        Map.of("audience", "officials", "number", 5)))),
                        422,
                        "invalid-content",
                        "/participants/0/number",
                        "/participants/1/audience")
                .body("errors.code", contains("not-a-number", "repeated"));
        refused(
                Activities.record(
                        with(text, "materials", List.of(Map.of("title", "Tệp", "url", "javascript:alert(1)")))),
                422,
                "invalid-content",
                "/materials/0/url");
    }

    @Test
    void it_took_place_and_its_unit_was_there() {
        var text = Activities.training();
        refused(Activities.record(with(text, "from", TODAY.plusDays(1).toString())), 422, "invalid-content", "/from");
        refused(Activities.record(with(text, "to", TODAY.plusDays(1).toString())), 422, "invalid-content", "/to")
                .body("errors.code", contains("in-future"));
        refused(Activities.record(with(text, "to", TODAY.minusDays(1).toString())), 422, "invalid-content", "/to")
                .body("errors.code", contains("before-start"));
        refused(Activities.record(with(text, "unit", UUID.randomUUID().toString())), 422, "invalid-content", "/unit")
                .body("errors.code", contains("unknown-reference"));
        Library.patch(
                        "organisations",
                        (String) text.get("unit"),
                        Map.of("to", TODAY.minusDays(3).toString()))
                .then()
                .statusCode(200);
        refused(Activities.record(text), 422, "invalid-content", "/unit")
                .body("errors.code", contains("not-there-then"));
        Activities.record(with(text, "from", TODAY.minusDays(3).toString()))
                .then()
                .statusCode(201);
        refused(Activities.record(with(text, "topics", List.of("T-KHONG-CO"))), 422, "invalid-content", "/unit");
    }

    @Test
    void the_same_is_recorded_once() {
        var text = Activities.training();
        var id = Activities.recorded(text);
        var again = with(text, "title", text.get("title").toString().toUpperCase(java.util.Locale.ROOT));
        refused(Activities.record(again), 409, "duplicate", "/title").body("existing", is(id));
        Activities.replace(id, again).then().statusCode(200);
        var other = Activities.recorded(with(text, "from", TODAY.minusDays(1).toString()));
        refused(Activities.replace(other, text), 409, "duplicate", "/title").body("existing", is(id));
    }

    @Test
    void of_those_who_record_the_same_at_once_one_does_and_the_others_are_told_of_it() throws Exception {
        var text = Activities.training();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var start = new CyclicBarrier(4);
            var recording = new ArrayList<Callable<Response>>();
            for (var one = 0; one < 4; one++) {
                recording.add(() -> {
                    start.await();
                    return Activities.record(text);
                });
            }
            var refusals = new ArrayList<Response>();
            var made = new ArrayList<String>();
            for (var answer : pool.invokeAll(recording)) {
                if (answer.get().statusCode() == 201) {
                    made.add(answer.get().path("id"));
                } else {
                    refusals.add(answer.get());
                }
            }
            assertEquals(1, made.size());
            refusals.forEach(
                    answer -> refused(answer, 409, "duplicate", "/title").body("existing", is(made.get(0))));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void the_list_is_by_day_and_narrowed_by_kind_body_topic_and_days() {
        var topic = Library.topic("Lớp");
        var text = with(Activities.training(), "topics", List.of(topic));
        var older = Activities.recorded(with(text, "from", TODAY.minusDays(9).toString()));
        var newer = Activities.recorded(text);
        var path = Activities.PATH + "?organisation=" + text.get("unit");
        erin().get(path + "&count=exact")
                .then()
                .statusCode(200)
                .body("items.id", contains(newer, older))
                .body("count", is(2));
        erin().get(path + "&sort=date").then().body("items.id", contains(older, newer));
        erin().get(path + "&to=" + TODAY.minusDays(1)).then().body("items.id", contains(older));
        erin().get(path + "&from=" + TODAY.minusDays(1)).then().body("items.id", contains(newer));
        erin().get(path + "&kind=print").then().body("items", hasSize(0));
        erin().get(Activities.PATH + "?topic=" + topic).then().body("items.id", contains(newer, older));
        erin().get(Activities.PATH + "?topic=T-KHONG-CO").then().body("items", hasSize(0));
        var first = erin().get(path + "&limit=1");
        first.then().body("items.id", contains(newer));
        erin().queryParam("cursor", first.<String>path("next"))
                .get(path + "&limit=1")
                .then()
                .body("items.id", contains(older));
        refused(erin().get(path + "&sort=title"), 400, "invalid-parameter", "sort");
        refused(erin().get(path + "&trainer=An"), 400, "unknown-parameter", "trainer");
    }

    @Test
    void it_is_replaced_and_deleted_by_who_saw_it_last() {
        var text = Activities.training();
        var id = Activities.recorded(text);
        var path = Activities.PATH + "/" + id;
        refused(plan().contentType("application/json").body(text).put(path), 428, "precondition-required");
        refused(
                plan().header("If-Match", "\"7\"")
                        .contentType("application/json")
                        .body(text)
                        .put(path),
                412,
                "stale-version");
        Activities.replace(id, with(with(text, "kind", "meeting"), "notes", "Là cuộc họp"))
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("kind", is("meeting"));
        refused(plan().delete(path), 428, "precondition-required");
        Library.delete("activities", id).then().statusCode(204);
        refused(erin().get(path), 404, "not-found");
    }

    @Test
    void trying_records_nothing() {
        var text = Activities.training();
        plan().contentType("application/json")
                .body(text)
                .post(Activities.PATH + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers", hasSize(0));
        var id = Activities.recorded(text);
        plan().contentType("application/json")
                .body(text)
                .post(Activities.PATH + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers.code", contains("taken-by"));
        plan().header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(with(text, "title", "Tên khác"))
                .put(Activities.PATH + "/" + id + "?validateOnly=true")
                .then()
                .statusCode(200);
        erin().get(Activities.PATH + "/" + id).then().body("title", is(text.get("title")));
    }

    @Test
    void what_it_names_is_in_use_and_a_merged_topic_goes_on_in_the_other() {
        var from = Library.topic("Cũ");
        var into = Library.topic("Mới");
        var text = with(Activities.training(), "topics", List.of(from));
        var id = Activities.recorded(text);
        refused(Library.delete("organisations", (String) text.get("unit")), 409, "in-use")
                .body("usedBy.kind", contains("activity"))
                .body("usedBy.id", contains(id));
        refused(Library.delete("topics", Library.topicId(from)), 409, "in-use").body("usedBy.id", contains(id));
        var merged = Library.topicId(from);
        plan().header("If-Match", Library.get("topics", merged).header("ETag"))
                .contentType("application/json")
                .body(Map.of("into", into))
                .post("/api/manage/v1/topics/{id}/merger", merged)
                .then()
                .statusCode(200);
        erin().get(Activities.PATH + "/" + id).then().body("topics", contains(into));
    }
}
