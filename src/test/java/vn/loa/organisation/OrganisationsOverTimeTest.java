package vn.loa.organisation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** Names, relations and deletion: an organisation is the same one whatever it is called. */
@LoaTest
class OrganisationsOverTimeTest {
    private static final String ORGANISATIONS = "organisations";

    private static Map<String, Object> name(String name, String code, String from, String to) {
        var period = new HashMap<String, Object>();
        period.put("name", name);
        period.put("code", code);
        period.put("from", from);
        period.put("to", to);
        return period;
    }

    private static String entered(Map<String, ?> organisation) {
        var answer = Library.post(ORGANISATIONS, organisation);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Map<String, Object> relation(String kind, String other) {
        return new HashMap<>(Map.of("kind", kind, "organisation", other, "date", "2025-03-01"));
    }

    private static Response relate(String organisation, String kind, String other) {
        return Library.patch(ORGANISATIONS, organisation, Map.of("relations", List.of(relation(kind, other))));
    }

    private static void refuses(Map<String, ?> organisation, String... fields) {
        var before = Database.state();
        refused(Library.post(ORGANISATIONS, organisation), 422, "invalid-content", fields);
        assertEquals(before, Database.state());
    }

    @Test
    void it_is_called_by_the_name_of_the_day() {
        var mark = unique("").strip();
        var id = entered(Map.of(
                "from",
                "1990-01-01",
                "names",
                List.of(
                        name("Sở Ba " + mark, "BA", "2010-01-01", null),
                        name("Sở Một " + mark, "MOT", "1990-01-01", "1999-12-31"),
                        name("Sở Hai " + mark, "HAI", "2000-01-01", "2005-12-31"))));
        for (var expected : Map.of(
                        "1999-12-31", "Một",
                        "2000-01-01", "Hai",
                        "2005-12-31", "Hai",
                        "2007-01-01", "Hai",
                        "2010-01-01", "Ba",
                        "1980-01-01", "Một")
                .entrySet()) {
            for (var answer : List.of(
                    erin().get("/api/manage/v1/organisations/{id}?asOf={day}", id, expected.getKey()),
                    given().get("/api/v1/organisations/{id}?asOf={day}", id, expected.getKey()))) {
                answer.then()
                        .statusCode(200)
                        .body("name", is("Sở " + expected.getValue() + " " + mark))
                        .body("names.code", contains("MOT", "HAI", "BA"));
            }
        }
        given().get("/api/v1/organisations/" + id)
                .then()
                .body("name", is("Sở Ba " + mark))
                .body("code", is("BA"));
    }

    @Test
    void names_neither_overlap_nor_end_before_they_start() {
        refuses(
                Map.of("names", List.of(name("A", null, null, "2000-01-01"), name("B", null, "2000-01-01", null))),
                "/names/1");
        refuses(Map.of("names", List.of(name("A", null, null, null), name("B", null, "2000-01-01", null))), "/names/1");
        refuses(Map.of("names", List.of(name("A", null, "2001-01-01", null), name("B", null, null, null))), "/names/0");
        refuses(Map.of("names", List.of(name("A", null, null, null), name("B", null, null, null))), "/names/1");
        refuses(Map.of("names", List.of(name("A", null, "2001-01-01", "2000-12-31"))), "/names/0/to");
        refuses(Map.of("names", List.of(name(" ", null, null, null))), "/names/0/name");
    }

    @Test
    void a_name_is_said_once() {
        var names = List.of(name("A", null, null, null));
        refuses(Map.of("names", names, "name", "A"), "/name");
        refuses(Map.of("names", names, "shortName", "A"), "/shortName");
        refuses(Map.of("names", names, "code", "A"), "/code");
        refuses(Map.of("names", List.of()), "/name");
        refuses(Map.of("code", "A"), "/name");
        var twice = entered(
                Map.of("names", List.of(name("A", null, null, "2000-01-01"), name("B", null, "2000-01-02", null))));
        refused(Library.patch(ORGANISATIONS, twice, Map.of("name", "C")), 422, "invalid-content", "/name");
    }

    @Test
    void one_organisation_with_one_name_is_renamed_by_it_alone() {
        var id = entered(Map.of("name", unique("Sở Sai"), "code", "S", "shortName", "Ngắn"));
        var right = unique("Sở Đúng");
        var patch = new HashMap<String, Object>(Map.of("name", right));
        patch.put("shortName", null);
        Library.patch(ORGANISATIONS, id, patch)
                .then()
                .statusCode(200)
                .body("name", is(right))
                .body("code", is("S"))
                .body("shortName", nullValue())
                .body("names.name", contains(right));
    }

    @Test
    void a_change_needs_the_tag_that_it_has_now_and_the_role() {
        var created = Library.post(ORGANISATIONS, Map.of("name", unique("Sở")));
        var tag = created.header("ETag");
        String id = created.path("id");
        var path = "/api/manage/v1/organisations/" + id;
        var patch = Map.of("to", "2025-02-28");
        Library.patch(ORGANISATIONS, id, patch)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("to", is("2025-02-28"))
                .body("updatedBy.id", is("plan"));
        var before = Database.state();
        refused(
                        plan().header("If-Match", tag)
                                .contentType("application/merge-patch+json")
                                .body(patch)
                                .patch(path),
                        412,
                        "stale-version")
                .body("changedBy.id", is("plan"));
        refused(plan().header("If-Match", tag).delete(path), 412, "stale-version");
        refused(
                plan().contentType("application/merge-patch+json").body(patch).patch(path),
                428,
                "precondition-required");
        refused(plan().delete(path), 428, "precondition-required");
        refused(
                anna().header("If-Match", "\"2\"")
                        .contentType("application/merge-patch+json")
                        .body(patch)
                        .patch(path),
                403,
                "forbidden");
        refused(as("otto", Roles.AUDITOR).header("If-Match", "\"2\"").delete(path), 403, "forbidden");
        refused(Library.patch(ORGANISATIONS, id, Map.of("from", "2025-03-01")), 422, "invalid-content", "/to");
        assertEquals(before, Database.state());
    }

    @Test
    void a_dry_run_stores_nothing() {
        var id = Library.organisation(unique("Sở"));
        var before = Database.state();
        plan().header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body(Map.of("relations", List.of(relation("succeeds", id))))
                .patch("/api/manage/v1/organisations/{id}?validateOnly=true", id)
                .then()
                .statusCode(200)
                .body("blockers.pointer", contains("/relations/0/organisation"));
        plan().contentType("application/json")
                .body(Map.of("name", "A"))
                .post("/api/manage/v1/organisations?validateOnly=true")
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        assertEquals(before, Database.state());
    }

    @Test
    void the_department_of_2022_and_the_merged_one_share_name_and_code_and_are_two() {
        var name = unique("Sở Khoa học và Công nghệ");
        var council = Library.organisation(unique("Hội đồng"));
        var basis = Library.document(unique("04/NQ"), council);
        var merged = entered(Map.of("name", name, "code", "SKHCN", "from", "2025-03-01"));
        var merger = relation("merged-into", merged);
        merger.put("basis", basis);
        var old = entered(Map.of("name", name, "code", "SKHCN", "to", "2025-02-28", "relations", List.of(merger)));
        given().get("/api/v1/organisations/" + old)
                .then()
                .statusCode(200)
                .body("name", is(name))
                .body("to", is("2025-02-28"))
                .body("relations[0].kind", is("merged-into"))
                .body("relations[0].organisation.id", is(merged))
                .body("relations[0].date", is("2025-03-01"))
                .body("relations[0].basis.id", is(basis))
                .body("successors.id", contains(merged))
                .body("predecessors", is(List.of()))
                .header("Surrogate-Key", containsString("document/" + basis))
                .header("Surrogate-Key", containsString("organisation/" + merged));
        given().get("/api/v1/organisations/" + merged)
                .then()
                .body("predecessors.id", contains(old))
                .body("predecessors[0].to", is("2025-02-28"))
                .body("successors", is(List.of()));
        var list = "/api/manage/v1/organisations?limit=100&code=SKHCN&q=" + name.substring(name.lastIndexOf(' ') + 1);
        erin().get(list).then().body("items.id", contains(merged, old));
        erin().get(list + "&asOf=2022-06-13").then().body("items.id", contains(old));
        erin().get(list + "&asOf=2025-03-01").then().body("items.id", contains(merged));
    }

    @Test
    void who_succeeds_shows_as_the_successor_and_no_longer_once_that_is_taken_back() {
        var old = Library.organisation(unique("Cũ"));
        var next = Library.organisation(unique("Mới"));
        relate(next, "succeeds", old).then().statusCode(200);
        given().get("/api/v1/organisations/" + old).then().body("successors.id", contains(next));
        Library.patch(ORGANISATIONS, next, Map.of("relations", List.of()))
                .then()
                .statusCode(200);
        given().get("/api/v1/organisations/" + old).then().body("successors", is(List.of()));
        var part = Library.organisation(unique("Phần"));
        relate(part, "split-from", old).then().statusCode(200);
        given().get("/api/v1/organisations/" + old).then().body("successors", is(List.of()));
        given().get("/api/v1/organisations/" + part).then().body("relations.organisation.id", contains(old));
    }

    @Test
    void relations_are_to_what_exists() {
        var other = Library.organisation(unique("Sở"));
        var nobody = UUID.randomUUID().toString();
        refuses(Map.of("name", "A", "relations", List.of(relation("succeeds", nobody))), "/relations/0/organisation");
        refuses(
                Map.of("name", "A", "relations", List.of(relation("succeeds", other), relation("succeeds", other))),
                "/relations/1");
        var based = relation("succeeds", other);
        based.put("basis", nobody);
        refuses(Map.of("name", "A", "relations", List.of(based)), "/relations/0/basis");
        based.put("basis", other); // an organisation is no document
        refuses(Map.of("name", "A", "relations", List.of(based)), "/relations/0/basis");
        refuses(
                Map.of("name", "A", "relations", List.of(Map.of("kind", "succeeds", "organisation", other))),
                "/relations/0/date");
    }

    @Test
    void nothing_follows_from_itself() {
        var one = Library.organisation(unique("Một"));
        var two = Library.organisation(unique("Hai"));
        var three = Library.organisation(unique("Ba"));
        refused(relate(one, "renamed", one), 422, "invalid-content", "/relations/0/organisation");
        relate(one, "merged-into", two).then().statusCode(200);
        relate(three, "succeeds", two).then().statusCode(200);
        var before = Database.state();
        for (var kind : List.of("renamed", "merged-into")) {
            var both = List.of(relation("succeeds", two), relation(kind, one));
            refused(
                    Library.patch(ORGANISATIONS, three, Map.of("relations", both)),
                    422,
                    "invalid-content",
                    "/relations");
        }
        refused(
                Library.post(
                        ORGANISATIONS,
                        Map.of(
                                "name",
                                "Bốn",
                                "relations",
                                List.of(relation("split-from", three), relation("renamed", one)))),
                422,
                "invalid-content",
                "/relations");
        assertEquals(before, Database.state());
    }

    @Test
    void two_who_would_close_a_circle_together_do_not() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 5; round++) {
                var one = Library.organisation(unique("Một"));
                var two = Library.organisation(unique("Hai"));
                var start = new CyclicBarrier(2);
                Callable<Integer> there = () -> {
                    start.await();
                    return relate(one, "merged-into", two).statusCode();
                };
                Callable<Integer> back = () -> {
                    start.await();
                    return relate(two, "merged-into", one).statusCode();
                };
                var answers = pool.invokeAll(List.of(there, back)).stream()
                        .map(answer -> {
                            try {
                                return answer.get();
                            } catch (Exception failed) {
                                throw new IllegalStateException(failed);
                            }
                        })
                        .sorted()
                        .toList();
                assertEquals(List.of(200, 422), answers);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void it_is_found_by_any_name_in_any_spelling() {
        var mark = unique("").strip();
        var id = entered(Map.of(
                "names",
                List.of(
                        name("Ủy ban Đổi mới " + mark, "UBĐM", null, "1999-12-31"),
                        name("Sở KH&CN " + mark, "SKHCN", "2000-01-01", null))));
        for (var words : List.of("uy ban doi", "ỦY", "kh&cn", "khcn", "cn", "ubdm", "moi uy")) {
            erin().queryParam("q", words + " " + mark)
                    .get("/api/manage/v1/organisations")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
        for (var words : List.of("y ban", "%", "uy_ban", "cong nghe")) {
            erin().queryParam("q", words + " " + mark)
                    .get("/api/manage/v1/organisations")
                    .then()
                    .statusCode(200)
                    .body("items.id", is(words.equals("%") ? List.of(id) : List.of()));
        }
        erin().queryParam("code", "UBĐM")
                .queryParam("q", mark)
                .get("/api/manage/v1/organisations")
                .then()
                .body("items.id", contains(id));
        erin().queryParam("code", "UBĐM")
                .queryParam("q", mark)
                .queryParam("asOf", "2020-01-01")
                .get("/api/manage/v1/organisations")
                .then()
                .body("items", is(List.of()));
    }

    @Test
    void what_is_used_is_not_deleted() {
        var organisation = Library.organisation(unique("Sở"));
        var document = Library.document(unique("1/QĐ"), organisation);
        var text = Articles.text(unique("Dùng"));
        text.put("organisation", organisation);
        var article = Articles.draft(text);
        var other = Library.organisation(unique("Khác"));
        relate(other, "succeeds", organisation).then().statusCode(200);
        var before = Database.state();
        refused(Library.delete(ORGANISATIONS, organisation), 409, "in-use")
                .body("usedBy.kind", hasItem("article"))
                .body("usedBy.id", hasItem(article.id()))
                .body("usedBy.id", hasItem(document))
                .body("usedBy.id", hasItem(other))
                .body("usedBy.find { it.kind == 'article' }.name", is(text.get("title")));
        assertEquals(before, Database.state());
    }

    @Test
    void what_is_not_used_is_deleted_and_gone() {
        var old = Library.organisation(unique("Cũ"));
        var id = Library.organisation(unique("Nhầm"));
        relate(id, "succeeds", old).then().statusCode(200);
        Library.delete(ORGANISATIONS, id).then().statusCode(204);
        refused(erin().get("/api/manage/v1/organisations/" + id), 404, "not-found");
        refused(given().get("/api/v1/organisations/" + id), 410, "gone")
                .body("detail", is("Nội dung này đã được xóa."));
        given().get("/api/v1/organisations/" + old).then().body("successors", is(List.of()));
        refused(given().get("/api/v1/organisations/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void the_public_list_is_by_name_and_by_day() {
        var mark = unique("").strip();
        var past = entered(Map.of("name", "Aa " + mark, "from", "1901-01-01", "to", "1901-12-31"));
        var later = entered(Map.of("name", "Ab " + mark, "from", "1902-01-01", "to", "1902-12-31"));
        given().get("/api/v1/organisations?asOf=1901-12-31&limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(past))
                .body("items.id", not(hasItem(later)));
        var page = given().get("/api/v1/organisations?limit=1&count=exact");
        page.then().statusCode(200).header("Surrogate-Key", is("documents organisations"));
        page.then().body("next", notNullValue());
        refused(given().get("/api/v1/organisations?asOf=gestern"), 400, "invalid-parameter", "asOf");
    }

    @Test
    void the_same_names_sent_again_change_nothing_but_the_version() {
        var names = Arrays.asList(name("A", null, null, "2000-01-01"), name("B", null, "2000-01-02", null));
        var id = entered(Map.of("names", names));
        Library.patch(ORGANISATIONS, id, Map.of("names", names))
                .then()
                .statusCode(200)
                .header("ETag", is("\"2\""))
                .body("names.name", contains("A", "B"));
    }
}
