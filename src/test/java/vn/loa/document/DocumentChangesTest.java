package vn.loa.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class DocumentChangesTest {
    private static final String PATH = "/api/manage/v1/documents/{id}";

    private static String issuer;

    private static String entered(Map<String, ?> more) {
        if (issuer == null) {
            issuer = Library.organisation(unique("Bộ"));
        }
        var document = new HashMap<String, Object>(
                Map.of("type", "Nghị định", "issuer", issuer, "abstract", "Trích yếu", "symbol", Library.symbol()));
        document.putAll(more);
        return Library.document(document);
    }

    private static Response read(String id) {
        return erin().get(PATH, id);
    }

    private static Response patch(String id, Object patch) {
        return patch(id, read(id).header("ETag"), "", patch);
    }

    private static Response patch(String id, String tag, String query, Object patch) {
        return plan().header("If-Match", tag)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch(PATH + query, id);
    }

    private static Response delete(String id) {
        return plan().header("If-Match", read(id).header("ETag")).delete(PATH, id);
    }

    private static Map<String, Object> replacing(String... older) {
        return Map.of("relations", DocumentsTest.replacing(older));
    }

    @Test
    void what_is_named_changes_and_the_rest_stays() {
        var id = entered(Map.of("issued", "2018-04-23", "signer", "Nguyễn Xuân Phúc", "source", "Công báo"));
        var patch = new HashMap<String, Object>(Map.of("effectiveFrom", "2018-06-21"));
        patch.put("source", null);
        patch(id, patch)
                .then()
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("effectiveFrom", is("2018-06-21"))
                .body("issued", is("2018-04-23"))
                .body("signer", is("Nguyễn Xuân Phúc"))
                .body("source", nullValue())
                .body("updatedBy.name", is("plan"));
        given().get("/api/v1/documents/{id}?asOf=2018-05-01", id).then().body("status", is("not-yet-in-force"));
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var id = entered(Map.of());
        patch(id, Map.of("abstract", "Một")).then().statusCode(200);
        refused(patch(id, "\"0\"", "", Map.of("abstract", "Hai")), 412, "stale-version")
                .header("ETag", is("\"1\""))
                .body("changedBy.name", is("plan"));
        refused(
                plan().contentType("application/merge-patch+json").body("{}").patch(PATH, id),
                428,
                "precondition-required");
        refused(plan().delete(PATH, id), 428, "precondition-required");
        refused(plan().header("If-Match", "\"0\"").delete(PATH, id), 412, "stale-version");
        refused(patch(UUID.randomUUID().toString(), "\"0\"", "", Map.of()), 404, "not-found");
    }

    @Test
    void a_refused_change_changes_nothing() {
        var id = entered(Map.of("issued", "2018-04-23"));
        var other = entered(Map.of("issued", "2018"));
        String symbol = read(other).path("symbol");
        var before = Database.state();
        refused(patch(id, Map.of("effectiveFrom", "2018-04-22")), 422, "invalid-content", "/effectiveFrom");
        refused(patch(id, Map.of("symbol", symbol)), 409, "duplicate", "/symbol")
                .body("existing", is(other));
        refused(patch(id, replacing(id)), 422, "invalid-content", "/relations/0/document");
        refused(patch(id, Map.of("replaces", List.of())), 400, "unknown-field");
        patch(id, read(id).header("ETag"), "?validateOnly=true", Map.of("symbol", symbol))
                .then()
                .statusCode(200)
                .body("blockers.code", contains("taken-by"));
        patch(id, read(id).header("ETag"), "?validateOnly=true", Map.of("abstract", "Khác"))
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        assertEquals(before, Database.state());
    }

    @Test
    void a_change_that_changes_nothing_moves_no_version() {
        var id = entered(Map.of());
        patch(id, Map.of("abstract", "Trích yếu")).then().statusCode(200).header("ETag", is("\"0\""));
    }

    @Test
    void the_status_of_the_older_one_follows() {
        var old = entered(Map.of("issued", "2018"));
        var successor = entered(Map.of("issued", "2020"));
        patch(successor, replacing(old)).then().statusCode(200);
        assertEquals("replaced", read(old).path("status"));
        assertEquals("in-force", erin().get(PATH + "?asOf=2020-12-30", old).path("status"));
        patch(successor, Map.of("effectiveFrom", "2090-01-01")).then().statusCode(200);
        assertEquals("in-force", read(old).path("status"));
        patch(successor, Map.of("relations", List.of())).then().statusCode(200);
        read(old).then().body("inverseRelations", is(List.of()));
        assertEquals(
                null,
                Database.value(
                        "select json_value(detail, '$.validity.replacedFrom') from published_item where id = ?", old));
    }

    @Test
    void each_kind_does_what_it_says() {
        var amended = entered(Map.of("issued", "2018"));
        var repealed = entered(Map.of("issued", "2018"));
        var guided = entered(Map.of("issued", "2018"));
        entered(Map.of(
                "issued",
                "2020-05-01",
                "relations",
                List.of(
                        Map.of("kind", "amends", "document", amended, "date", "2021-01-01"),
                        Map.of("kind", "repeals", "document", repealed),
                        Map.of("kind", "guides", "document", guided),
                        Map.of("kind", "based-on", "document", guided),
                        Map.of("kind", "consolidates", "document", guided))));
        assertEquals("amended", read(amended).path("status"));
        assertEquals("in-force", erin().get(PATH + "?asOf=2020-12-31", amended).path("status"));
        assertEquals("expired", read(repealed).path("status"));
        assertEquals("in-force", erin().get(PATH + "?asOf=2020-04-30", repealed).path("status"));
        read(guided)
                .then()
                .body("status", is("in-force"))
                .body("inverseRelations.kind", containsInAnyOrder("guided-by", "basis-of", "consolidated-by"));
    }

    @Test
    void replacements_go_round_in_no_circle() {
        var chain = new ArrayList<>(List.of(entered(Map.of())));
        for (var i = 0; i < 4; i++) {
            chain.add(entered(replacing(chain.get(i))));
        }
        for (var later : chain.subList(1, chain.size())) {
            var before = Database.state();
            refused(patch(chain.get(0), replacing(later)), 422, "invalid-content", "/relations/0/document")
                    .body("errors[0].code", is("replacement-cycle"));
            assertEquals(before, Database.state());
        }
        patch(chain.get(0), Map.of("relations", List.of(Map.of("kind", "amends", "document", chain.get(4)))))
                .then()
                .statusCode(200);
    }

    @Test
    void nor_when_all_of_it_is_closed_at_once() throws Exception {
        for (var attempt = 0; attempt < 4; attempt++) {
            var ring = IntStream.range(0, 6).mapToObj(i -> entered(Map.of())).toList();
            var changes = IntStream.range(0, ring.size())
                    .<Callable<Integer>>mapToObj(i ->
                            () -> patch(ring.get(i), "\"0\"", "", replacing(ring.get((i + 1) % ring.size())))
                                    .statusCode())
                    .toList();
            var planners = Executors.newFixedThreadPool(ring.size());
            try {
                var statuses = new ArrayList<Integer>();
                for (var answer : planners.invokeAll(changes)) {
                    statuses.add(answer.get());
                }
                assertEquals(5, Collections.frequency(statuses, 200), statuses.toString());
                assertEquals(1, Collections.frequency(statuses, 422), statuses.toString());
            } finally {
                planners.shutdown();
            }
        }
    }

    @Test
    void one_that_nothing_refers_to_can_be_deleted() {
        var old = entered(Map.of("issued", "2018"));
        var wrong = entered(Map.of("issued", "2020", "relations", DocumentsTest.replacing(old)));
        assertEquals("replaced", read(old).path("status"));
        delete(wrong).then().statusCode(204);
        refused(read(wrong), 404, "not-found");
        refused(given().get("/api/v1/documents/{id}", wrong), 410, "gone")
                .body("detail", is("Nội dung này đã được xóa."));
        refused(given().header("Accept-Language", "en").get("/api/v1/documents/{id}", wrong), 410, "gone")
                .body("detail", is("It was deleted."));
        assertEquals("in-force", read(old).path("status"));
        given().get("/api/v1/documents/{id}", old)
                .then()
                .body("status", is("in-force"))
                .body("inverseRelations", is(List.of()));
        for (var table : List.of("published_term", "published_status", "published_link")) {
            assertEquals(0, Database.number("select count(*) from " + table + " where item = ?", wrong), table);
        }
        assertEquals(
                "document.deleted",
                Database.value("select action from audit_entry where subject = ? order by seq desc limit 1", wrong));
    }

    @Test
    void one_that_is_in_use_stays_and_its_users_are_named() {
        var id = entered(Map.of());
        var newer = entered(replacing(id));
        var topic = Library.post(
                "topics", Map.of("code", "U" + unique("").strip(), "name", "Chủ đề", "documents", List.of(id)));
        var text = Articles.text(unique("Viện dẫn"));
        text.put("documents", List.of(id));
        var article = Articles.draft(text);
        var before = Database.state();
        refused(delete(id), 409, "in-use")
                .body("usedBy.kind", containsInAnyOrder("article", "topic", "document"))
                .body("usedBy.id", containsInAnyOrder(article.id(), topic.<String>path("id"), newer))
                .body("usedBy.name", notNullValue());
        assertEquals(before, Database.state());
        assertTrue(read(id).statusCode() == 200);
    }
}
