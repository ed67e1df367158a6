package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.specification.RequestSpecification;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/** Looking for documents, as the public and as staff: the same filters find the same. */
@LoaTest
class DocumentListTest {
    private static final String PUBLIC = "/api/v1/documents";
    private static final String STAFF = "/api/manage/v1/documents";

    private static String government;
    private static String department;
    private static String word;
    private static String old;
    private static String successor;
    private static String plan;
    private static String undated;

    @BeforeEach
    void four_documents() {
        if (government != null) {
            return;
        }
        word = unique("một cửa đẩy").replace(' ', 'x');
        government = Library.organisation("Chính phủ");
        department = Library.organisation(unique("Sở"));
        old = entered(Map.of(
                "symbol",
                "61/2018/NĐ-CP",
                "issued",
                "2018-04-23",
                "issuer",
                government,
                "effectiveTo",
                "2025-06-30",
                "abstract",
                "Thực hiện cơ chế " + word));
        successor = entered(Map.of(
                "symbol",
                "118/2025/NĐ-CP",
                "issued",
                "2025-06-09",
                "effectiveFrom",
                "2025-07-01",
                "issuer",
                government,
                "abstract",
                "Thực hiện thủ tục theo cơ chế " + word,
                "relations",
                List.of(Map.of("kind", "replaces", "document", old))));
        plan = entered(Map.of(
                "type",
                "Kế hoạch",
                "symbol",
                "57/KH-SKHCN",
                "issued",
                "2022-06-13",
                "issuer",
                department,
                "abstract",
                "Tuyên truyền " + word));
        undated = entered(Map.of("type", "Kế hoạch", "issuer", department, "abstract", "Cải cách " + word));
    }

    private static String entered(Map<String, ?> more) {
        var document = new HashMap<String, Object>(Map.of("type", "Nghị định"));
        document.putAll(more);
        return Library.document(document);
    }

    /** What both lists find, which must be the same. */
    private static List<String> found(Map<String, ?> filters) {
        var found = new ArrayList<List<String>>();
        for (Supplier<RequestSpecification> reader :
                List.<Supplier<RequestSpecification>>of(() -> given(), () -> erin())) {
            var path = found.isEmpty() ? PUBLIC : STAFF;
            var answer = reader.get().queryParams(filters).get(path);
            answer.then().statusCode(200);
            found.add(answer.path("items.id"));
        }
        assertEquals(found.get(0), found.get(1), filters.toString());
        return found.get(0);
    }

    @Test
    void the_decree_is_found_by_its_symbol_in_any_spelling() {
        for (var spelling : List.of(
                "61/2018/nd-cp",
                "61/2018/NĐ-CP",
                "Số: 61 / 2018 / NĐ – CP",
                "61/2018/N\u00D0-CP",
                "Nghị định số 61/2018/NĐ-CP",
                "cơ chế (61/2018/nd-cp)",
                Normalizer.normalize("61/2018/nđ-cp", Normalizer.Form.NFD))) {
            assertEquals(List.of(old), found(Map.of("q", spelling, "issuer", government)), spelling);
        }
    }

    @Test
    void it_is_replaced_today_and_was_in_force_then_and_names_its_successor() {
        for (var list : List.of(PUBLIC, STAFF)) {
            var filters = Map.of("q", "61/2018/nd-cp", "issuer", government);
            Supplier<RequestSpecification> reader = () -> (list.equals(PUBLIC) ? given() : erin()).queryParams(filters);
            reader.get()
                    .get(list)
                    .then()
                    .body("items[0].status", is("replaced"))
                    .body("items[0].inverseRelations[0].kind", is("replaced-by"))
                    .body("items[0].inverseRelations[0].date", is("2025-07-01"))
                    .body("items[0].inverseRelations[0].document.id", is(successor))
                    .body("items[0].inverseRelations[0].document.symbol", is("118/2025/NĐ-CP"))
                    .body("items[0].inverseRelations[0].document.status", is("in-force"));
            reader.get()
                    .queryParam("asOf", "2022-06-13")
                    .get(list)
                    .then()
                    .body("items[0].status", is("in-force"))
                    .body("items[0].inverseRelations[0].document.status", is("not-yet-in-force"));
        }
    }

    @Test
    void words_are_found_without_marks_and_all_must_be_there() {
        var plain = word.replace("ộ", "o").replace("ử", "u").replace("đẩ", "da").replace("ẩ", "a");
        assertEquals(List.of(successor, plan, old, undated), found(Map.of("q", plain)));
        assertEquals(List.of(successor, old), found(Map.of("q", "nghi dinh co che " + plain)));
        assertEquals(List.of(plan), found(Map.of("q", plain + ", 57 kh TRUYEN")));
        assertEquals(List.of(undated), found(Map.of("q", "cải cách " + word)));
        assertEquals(List.of(), found(Map.of("q", plain + " khongco")));
        assertEquals(List.of(), found(Map.of("q", "!?")));
    }

    @Test
    void each_filter_narrows() {
        assertEquals(List.of(successor, old), found(Map.of("q", word, "type", "Nghị định")));
        assertEquals(List.of(plan, undated), found(Map.of("q", word, "type", "kế hoạch")));
        assertEquals(List.of(plan, undated), found(Map.of("issuer", department)));
        assertEquals(List.of(plan), found(Map.of("type", "KH", "year", "2022", "issuer", department)));
        assertEquals(List.of(old), found(Map.of("q", word, "year", "2018")));
        assertEquals(List.of(), found(Map.of("q", word, "year", "2019")));
        assertEquals(List.of(plan, old), found(Map.of("q", word, "to", "2022-06-13")));
        assertEquals(List.of(successor, plan), found(Map.of("q", word, "from", "2022-06-13")));
        assertEquals(List.of(plan), found(Map.of("q", word, "from", "2022-01-01", "to", "2022-12-31")));
        assertEquals(List.of(), found(Map.of("issuer", UUID.randomUUID().toString())));
        assertEquals(
                List.of(old),
                erin().queryParams(Map.of("symbol", "61/2018/nd-cp", "issuer", government))
                        .get(STAFF)
                        .path("items.id"));
    }

    @Test
    void a_status_is_that_of_the_day() {
        assertEquals(List.of(old), found(Map.of("q", word, "status", "replaced")));
        assertEquals(List.of(successor, plan), found(Map.of("q", word, "status", "in-force")));
        assertEquals(List.of(plan, old), found(Map.of("q", word, "status", "in-force", "asOf", "2025-06-30")));
        assertEquals(List.of(successor), found(Map.of("q", word, "status", "not-yet-in-force", "asOf", "2025-06-30")));
        assertEquals(List.of(undated), found(Map.of("q", word, "status", "unknown")));
        assertEquals(
                List.of(successor, plan, old),
                found(Map.of("q", word, "status", "not-yet-in-force", "asOf", "2000-01-01")));
        assertEquals(List.of(), found(Map.of("q", word, "status", "expired")));
        assertEquals(List.of(plan), found(Map.of("issuer", department, "status", "in-force", "year", "2022")));
    }

    @Test
    void pages_follow_each_other_under_any_filter() {
        for (var filters : List.<Map<String, String>>of(
                Map.of("q", word),
                Map.of("issuer", government),
                Map.of("q", word, "status", "in-force", "asOf", "2025-07-01"))) {
            var whole = found(filters);
            var pages = new ArrayList<String>();
            String cursor = null;
            do {
                var request = given().queryParams(filters).queryParam("limit", 1);
                var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PUBLIC);
                page.then().statusCode(200);
                pages.addAll(page.path("items.id"));
                cursor = page.path("next");
            } while (cursor != null);
            assertEquals(whole, pages, filters.toString());
        }
        given().queryParams(Map.of("q", word, "count", "exact"))
                .get(PUBLIC)
                .then()
                .body("count", is(4));
    }

    @Test
    void one_with_many_newer_ones_hides_none_of_the_others() {
        var issuer = Library.organisation(unique("Bộ"));
        var amended = Library.document(Library.symbol(), issuer);
        var quiet = Library.document(Library.symbol(), issuer);
        var elsewhere = Library.organisation(unique("Bộ"));
        for (var i = 0; i < 41; i++) { // twice the number that a list shows of each, and one more
            entered(amending(amended, elsewhere));
        }
        var only = entered(amending(quiet, elsewhere));
        for (var list : List.of(PUBLIC, STAFF)) {
            (list.equals(PUBLIC) ? given() : erin())
                    .queryParam("issuer", issuer)
                    .get(list)
                    .then()
                    .statusCode(200)
                    .body("items.find { it.id == '" + quiet + "' }.inverseRelations.document.id", contains(only));
        }
    }

    private static Map<String, Object> amending(String older, String issuer) {
        return Map.of(
                "symbol",
                Library.symbol(),
                "issuer",
                issuer,
                "issued",
                "2024-01-01",
                "abstract",
                "Sửa đổi",
                "relations",
                List.of(Map.of("kind", "amends", "document", older)));
    }

    @Test
    void what_is_no_filter_is_refused() {
        refused(given().get(PUBLIC + "?year=18"), 400, "invalid-parameter", "year")
                .body("errors[0].detail", allOf(containsString("1000"), containsString("9998")));
        refused(given().get("/api/v1/search?q=a&year=9999"), 400, "invalid-parameter", "year")
                .body("errors[0].detail", allOf(containsString("1000"), containsString("9998")));
        refused(given().get(PUBLIC + "?year=0999"), 400, "invalid-parameter", "year");
        refused(given().get(PUBLIC + "?status=dead"), 400, "invalid-parameter", "status");
        refused(given().get(PUBLIC + "?asOf=today"), 400, "invalid-parameter", "asOf");
        refused(given().get(PUBLIC + "?issuer=x"), 400, "invalid-parameter", "issuer");
        refused(given().get(PUBLIC + "?symbol=x"), 400, "unknown-parameter", "symbol");
        refused(given().queryParam("q", "a".repeat(201)).get(PUBLIC), 400, "invalid-parameter", "q");
    }

    @Test
    void one_document_tells_everything() {
        var answer = given().get(PUBLIC + "/{id}", successor);
        answer.then()
                .statusCode(200)
                .body("symbol", is("118/2025/NĐ-CP"))
                .body("issuer.name", is("Chính phủ"))
                .body("legalClass", is("normative"))
                .body("officialDate", is("09/6/2025"))
                .body("relations.kind", contains("replaces"))
                .body("relations[0].date", is("2025-07-01"))
                .body("relations[0].document.status", is("replaced"))
                .body(
                        "citation.full",
                        startsWith("Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về"))
                .body("citation.short", is("Nghị định số 118/2025/NĐ-CP"))
                .body("links.self", is(PUBLIC + "/" + successor))
                .header("Surrogate-Key", containsString("document/" + old))
                .header("Surrogate-Key", containsString("organisation/" + government));
        given().get(PUBLIC + "/{id}?asOf=2025-06-30", successor).then().body("status", is("not-yet-in-force"));
        refused(given().get(PUBLIC + "/" + UUID.randomUUID()), 404, "not-found");
        refused(given().get(PUBLIC + "/" + government), 404, "not-found");
        assertEquals(
                Set.of("id", "symbol", "type", "abstract", "status"),
                answer.jsonPath().getMap("relations[0].document").keySet());
    }

    @Test
    void it_is_cached_until_midnight_unless_a_day_is_named() {
        var answer = given().get(PUBLIC + "/{id}", old);
        var tag = answer.header("ETag");
        assertNotNull(tag);
        given().header("If-None-Match", tag).get(PUBLIC + "/{id}", old).then().statusCode(304);
        given().get(PUBLIC + "/{id}?asOf=2022-06-13", old).then().header("ETag", not(tag));
    }
}
