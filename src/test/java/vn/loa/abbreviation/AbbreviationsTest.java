package vn.loa.abbreviation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class AbbreviationsTest {
    private static final String PATH = "/api/manage/v1/abbreviations";

    private static String letters(String start) {
        return start + unique("").strip().toUpperCase(Locale.ROOT);
    }

    private static Map<String, Object> draft(String letters, String... expansions) {
        var draft = new HashMap<String, Object>(Map.of("abbreviation", letters));
        draft.put(
                "expansions",
                List.of(expansions).stream().map(vi -> Map.of("vi", vi)).toList());
        return draft;
    }

    private static Map<String, Object> in(String topic, Map<String, Object> draft) {
        draft.put("topic", topic);
        return draft;
    }

    private static Response create(Object draft) {
        return Library.post("abbreviations", draft);
    }

    private static Response patch(Response seen, Object patch) {
        return plan().contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", seen.header("ETag"))
                .body(patch)
                .patch(PATH + "/{id}", seen.<String>path("id"));
    }

    private static Response delete(Response seen) {
        return plan().header("If-Match", seen.header("ETag")).delete(PATH + "/{id}", seen.<String>path("id"));
    }

    private static void refuses(Object draft, int status, String problem, String field) {
        var before = Database.state();
        refused(create(draft), status, problem, field);
        assertEquals(before, Database.state());
        assertEquals(0, Database.number("select count(*) from abbreviation where abbreviation = ''"));
    }

    @Test
    void it_is_public_at_once_and_answered_as_it_was_entered() {
        var topic = Library.topic("Năng lực cạnh tranh");
        var letters = letters("DDCI");
        var draft = in(topic, new HashMap<>(Map.of("abbreviation", letters)));
        draft.put(
                "expansions",
                List.of(Map.of("vi", "chỉ số năng lực", "en", "Competitiveness Index"), Map.of("vi", "nghĩa khác")));
        var created = create(draft);
        created.then()
                .statusCode(201)
                .header("Location", is(PATH + "/" + created.path("id")))
                .header("ETag", is("\"1\""))
                .body("abbreviation", is(letters))
                .body("topic", is(topic))
                .body("expansions.vi", contains("chỉ số năng lực", "nghĩa khác"))
                .body("expansions.en", contains("Competitiveness Index", null));
        erin().get(PATH + "/{id}", created.<String>path("id"))
                .then()
                .statusCode(200)
                .header("ETag", is(created.header("ETag")))
                .body("", is(created.jsonPath().getMap("")));
        given().get("/api/v1/abbreviations?topic=" + topic)
                .then()
                .statusCode(200)
                .body("items.id", contains(created.<String>path("id")))
                .body("items[0].expansions", is(created.<Object>path("expansions")))
                .body("items[0].topic.code", is(topic))
                .header("Surrogate-Key", containsString("abbreviation/" + created.path("id")));
    }

    @Test
    void the_public_list_has_those_that_hold_everywhere_and_is_paged() {
        var letters = letters("X");
        for (var i = 1; i <= 3; i++) {
            create(draft(letters + i, "nghĩa")).then().statusCode(201);
        }
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/abbreviations");
            page.then().statusCode(200);
            found.addAll(page.path("items.abbreviation"));
            cursor = page.path("next");
        } while (cursor != null);
        found.removeIf(one -> !one.startsWith(letters));
        assertEquals(List.of(letters + 1, letters + 2, letters + 3), found);
        given().get("/api/v1/abbreviations?topic=none-such")
                .then()
                .statusCode(200)
                .body("items", is(List.of()));
    }

    @Test
    void who_has_the_present_list_is_not_sent_it_again() {
        var topic = Library.topic("Bộ nhớ đệm");
        var created = create(in(topic, draft(letters("BND"), "bộ nhớ đệm")));
        var address = "/api/v1/abbreviations?topic=" + topic;
        var tag = given().get(address).header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        patch(created, draft(created.path("abbreviation"), "nghĩa mới")).then().statusCode(200);
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body("items[0].expansions.vi", contains("nghĩa mới"));
    }

    @Test
    void one_stands_once_in_one_scope() {
        var letters = letters("CN");
        var topic = Library.topic("Công nghệ");
        create(draft(letters, "công nghiệp")).then().statusCode(201);
        create(in(topic, draft(letters, "công nghệ"))).then().statusCode(201);
        create(draft(letters.toLowerCase(Locale.ROOT), "chữ thường")).then().statusCode(201);
        refuses(draft(letters, "chủ nhật"), 409, "duplicate", "/abbreviation");
        refuses(in(topic, draft(letters, "công nhân")), 409, "duplicate", "/abbreviation");
        var other = create(draft(letters("CN"), "khác"));
        refused(patch(other, Map.of("abbreviation", letters)), 409, "duplicate", "/abbreviation");
    }

    @Test
    void staff_find_it_by_its_letters_and_by_what_it_stands_for() {
        var mark = unique("").strip();
        var letters = letters("ĐV");
        var id = create(draft(letters, "Đơn vị " + mark + " sự nghiệp")).<String>path("id");
        for (var q : List.of(
                letters,
                letters.toLowerCase(Locale.ROOT),
                letters.replace('Đ', 'd'),
                "đơn vị " + mark,
                "DON VI " + mark,
                Normalizer.normalize("Đơn vị " + mark + " sự", Normalizer.Form.NFD))) {
            erin().queryParam("q", q).get(PATH).then().statusCode(200).body("items.id", contains(id));
        }
        for (var q : List.of("%", "_", mark + " sự nghiệp", "!")) {
            erin().queryParam("q", q).get(PATH).then().statusCode(200).body("items.id", not(hasItem(id)));
        }
        erin().queryParam("topic", "none-such").get(PATH).then().statusCode(200).body("items", is(List.of()));
    }

    @Test
    void staff_see_one_topics_in_order() {
        var topic = Library.topic("Thứ tự");
        for (var letters : List.of("Đ2", "B", "d1", "A")) {
            create(in(topic, draft(letters, "nghĩa"))).then().statusCode(201);
        }
        erin().queryParam("topic", topic)
                .queryParam("count", "exact")
                .get(PATH)
                .then()
                .body("items.abbreviation", contains("A", "B", "d1", "Đ2"))
                .body("items.topic", contains(topic, topic, topic, topic))
                .body("count", is(4));
    }

    @Test
    void a_change_needs_the_present_version() {
        var created = create(draft(letters("TT"), "thủ tục"));
        var topic = Library.topic("Phạm vi");
        var changed = patch(created, Map.of("topic", topic));
        changed.then().statusCode(200).header("ETag", is("\"2\"")).body("topic", is(topic));
        refused(patch(created, Map.of("topic", topic)), 412, "stale-version")
                .header("ETag", is("\"2\""))
                .body("changedBy.id", is("plan"));
        refused(delete(created), 412, "stale-version");
        refused(plan().delete(PATH + "/{id}", created.<String>path("id")), 428, "precondition-required");
        var cleared = new HashMap<String, Object>();
        cleared.put("topic", null);
        patch(changed, cleared).then().statusCode(200).body("topic", nullValue());
    }

    @Test
    void what_is_deleted_leaves_the_public_and_its_place_is_free() {
        var topic = Library.topic("Xóa");
        var letters = letters("XOA");
        var created = create(in(topic, draft(letters, "xóa")));
        delete(created).then().statusCode(204);
        refused(erin().get(PATH + "/{id}", created.<String>path("id")), 404, "not-found");
        given().get("/api/v1/abbreviations?topic=" + topic).then().body("items", is(List.of()));
        assertEquals(
                "REMOVED",
                Database.value(
                        "select action from change_log where item = ? order by seq desc limit 1",
                        created.<String>path("id")));
        create(in(topic, draft(letters, "lại"))).then().statusCode(201);
        given().get("/api/v1/abbreviations?topic=" + topic).then().body("items.expansions[0].vi", contains("lại"));
    }

    @Test
    void a_dry_run_stores_nothing() {
        var letters = letters("THU");
        var before = Database.state();
        plan().contentType("application/json")
                .body(draft(letters, "thử"))
                .post(PATH + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        assertEquals(before, Database.state());
        create(draft(letters, "thật")).then().statusCode(201);
        plan().contentType("application/json")
                .body(draft(letters, "thử"))
                .post(PATH + "?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers.pointer", contains("/abbreviation"));
    }

    @Test
    void every_field_is_checked() {
        refuses(draft(" ", "nghĩa"), 422, "invalid-content", "/abbreviation");
        refuses(draft("C N", "nghĩa"), 422, "invalid-content", "/abbreviation");
        refuses(draft("A".repeat(31), "nghĩa"), 422, "invalid-content", "/abbreviation");
        refuses(draft(letters("A")), 422, "invalid-content", "/expansions");
        refused(create(draft(letters("A"))), 422, "invalid-content").body("errors.code", contains("required"));
        refuses(draft(letters("A"), " "), 422, "invalid-content", "/expansions/0/vi");
        refuses(draft(letters("A"), "a".repeat(301)), 422, "invalid-content", "/expansions/0/vi");
        refuses(Map.of("abbreviation", letters("A")), 422, "invalid-content", "/expansions");
        refuses(in("none-such", draft(letters("A"), "nghĩa")), 422, "invalid-content", "/topic");
        refuses(Map.of("abbreviation", letters("A"), "expansion", "nghĩa"), 400, "unknown-field", "/expansion");
        refused(erin().get(PATH + "/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void a_refused_change_changes_nothing() {
        var created = create(draft(letters("G"), "gốc"));
        refused(patch(created, Map.of("expansions", List.of())), 422, "invalid-content", "/expansions");
        erin().get(PATH + "/{id}", created.<String>path("id")).then().body("expansions.vi", contains("gốc"));
    }
}
