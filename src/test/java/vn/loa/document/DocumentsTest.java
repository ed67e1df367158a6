package vn.loa.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class DocumentsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static String issuer;

    private static Response create(Map<String, ?> more) {
        if (issuer == null) {
            issuer = Library.organisation(unique("Chính phủ"));
        }
        var document =
                new HashMap<String, Object>(Map.of("type", "Nghị định", "issuer", issuer, "abstract", "Trích yếu"));
        document.putAll(more);
        return Library.post("documents", document);
    }

    private static String created(Map<String, ?> more) {
        var answer = create(more);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static String status(String id) {
        return erin().get("/api/manage/v1/documents/{id}", id).path("status");
    }

    private static void refuses(Map<String, ?> more, int status, String problem, String field) {
        create(Map.of()).then().statusCode(201);
        var before = Database.state();
        refused(create(more), status, problem, field);
        assertEquals(before, Database.state());
    }

    @Test
    void it_is_answered_as_it_was_entered() {
        var created = create(Map.of(
                "symbol",
                "61/2018/NĐ-CP",
                "issued",
                "2018-04-23",
                "dateAsWritten",
                "23/4/2018",
                "effectiveFrom",
                "2018-06-21",
                "effectiveTo",
                "2099-12-31",
                "verified",
                true));
        created.then()
                .statusCode(201)
                .header("Location", is("/api/manage/v1/documents/" + created.path("id")))
                .body("symbol", is("61/2018/NĐ-CP"))
                .body("type", is("Nghị định"))
                .body("issuer", is(issuer))
                .body("issued", is("2018-04-23"))
                .body("dateAsWritten", is("23/4/2018"))
                .body("effectiveFrom", is("2018-06-21"))
                .body("effectiveTo", is("2099-12-31"))
                .body("abstract", is("Trích yếu"))
                .body("verified", is(true))
                .body("replaces", is(List.of()))
                .body("status", is("in-force"));
        erin().get("/api/manage/v1/documents/{id}", created.<String>path("id"))
                .then()
                .body("", is(created.jsonPath().getMap("")));
    }

    @Test
    void most_may_be_unknown() {
        create(Map.of())
                .then()
                .statusCode(201)
                .body("symbol", nullValue())
                .body("issued", nullValue())
                .body("verified", is(false))
                .body("status", is("unknown"));
    }

    @Test
    void a_date_may_be_a_month_or_a_year_but_must_exist() {
        for (var issued : List.of("2018", "2018-04", "2018-04-23")) {
            create(Map.of("issued", issued)).then().statusCode(201).body("issued", is(issued));
        }
        for (var issued : List.of("2018-13", "2018-02-30", "18", "2018-4", "23/4/2018", "2018-04-23T00:00:00Z", "")) {
            refuses(Map.of("issued", issued), 422, "invalid-content", "/issued");
        }
        for (var day : List.of("2018-02-30", "2018", "+12345-01-01", "2018-06-21T00:00:00Z", "")) {
            refuses(Map.of("effectiveFrom", day), 400, "invalid-json", "/effectiveFrom");
        }
        refuses(Map.of("effectiveFrom", List.of(2018, 6, 21)), 400, "invalid-json", "/effectiveFrom");
        refuses(Map.of("effectiveTo", 17_703), 400, "invalid-json", "/effectiveTo");
        refuses(
                Map.of("effectiveFrom", "2018-06-21", "effectiveTo", "2018-06-20"),
                422,
                "invalid-content",
                "/effectiveTo");
    }

    @Test
    void its_status_is_that_of_today() {
        assertEquals(
                "not-yet-in-force",
                status(created(Map.of("effectiveFrom", TODAY.plusDays(1).toString()))));
        assertEquals("in-force", status(created(Map.of("effectiveFrom", TODAY.toString()))));
        assertEquals("in-force", status(created(Map.of("issued", "2018", "effectiveTo", TODAY.toString()))));
        assertEquals(
                "expired",
                status(created(Map.of(
                        "issued", "2018", "effectiveTo", TODAY.minusDays(1).toString()))));
    }

    @Test
    void one_that_replaces_it_counts_from_its_first_day_in_force() {
        var old = created(Map.of("issued", "2018"));
        created(Map.of(
                "replaces", List.of(old), "effectiveFrom", TODAY.plusDays(1).toString()));
        assertEquals("in-force", status(old));
        var successor = created(Map.of("replaces", List.of(old), "effectiveFrom", TODAY.toString()));
        assertEquals("replaced", status(old));
        assertEquals("in-force", status(successor));
        erin().get("/api/manage/v1/documents/{id}", successor).then().body("replaces", is(List.of(old)));
    }

    @Test
    void two_that_replace_the_same_ones_at_once_both_count() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            var one = created(Map.of());
            var other = created(Map.of());
            var first = publishedAt(one);
            var successors = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> create(Map.of(
                                    "replaces",
                                    i % 2 == 0 ? List.of(one, other) : List.of(other, one),
                                    "effectiveFrom",
                                    TODAY.plusDays(i).toString()))
                            .statusCode())
                    .toList();
            var planners = Executors.newFixedThreadPool(successors.size());
            try {
                for (var answer : planners.invokeAll(successors)) {
                    assertEquals(201, answer.get());
                }
            } finally {
                planners.shutdown();
            }
            for (var replaced : List.of(one, other)) {
                assertEquals(
                        TODAY.toString(),
                        Database.value(
                                "select json_value(detail, '$.validity.replacedFrom') from published_item where id = ?",
                                replaced));
            }
            assertEquals(first, publishedAt(one), "it is still published when it first was");
        }
    }

    private static String publishedAt(String id) {
        return Database.value("select published_at from published_item where id = ?", id);
    }

    @Test
    void what_it_refers_to_exists() {
        var known = created(Map.of());
        refuses(Map.of("issuer", UUID.randomUUID().toString()), 422, "invalid-content", "/issuer");
        refuses(
                Map.of("replaces", List.of(known, UUID.randomUUID().toString())),
                422,
                "invalid-content",
                "/replaces/1");
        refuses(Map.of("replaces", Arrays.asList(known, null)), 422, "invalid-content", "/replaces/1");
    }

    @Test
    void every_field_is_checked() {
        refuses(Map.of("type", " "), 422, "invalid-content", "/type");
        refuses(Map.of("abstract", "\u200B"), 422, "invalid-content", "/abstract");
        refuses(Map.of("abstract", "a".repeat(1001)), 422, "invalid-content", "/abstract");
        refuses(Map.of("symbol", "a".repeat(65)), 422, "invalid-content", "/symbol");
        refuses(Map.of("verified", "yes"), 400, "invalid-json", "/verified");
        refuses(Map.of("summary", "A"), 400, "unknown-field", "/summary");
    }

    @Test
    void a_symbol_is_found_however_its_letters_are_composed() {
        var symbol = unique("8/2018/NĐ-CPỆ").replace(' ', '-');
        var decomposed = Normalizer.normalize(symbol, Normalizer.Form.NFD);
        var id = create(Map.of("symbol", decomposed));
        id.then().statusCode(201).body("symbol", is(symbol));
        for (var asked : List.of(symbol, decomposed)) {
            erin().queryParam("symbol", asked)
                    .get("/api/manage/v1/documents")
                    .then()
                    .body("items.id", contains(id.<String>path("id")));
        }
    }

    @Test
    void two_may_have_the_same_symbol() {
        var symbol = unique("9/QĐ").replace(' ', '-');
        var first = created(Map.of("symbol", symbol));
        var second = created(Map.of("symbol", symbol));
        erin().queryParam("symbol", symbol)
                .get("/api/manage/v1/documents?count=exact")
                .then()
                .body("items.id", contains(second, first))
                .body("count", is(2));
    }

    @Test
    void they_come_in_pages_last_entered_first() {
        var entered = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            entered.add(0, created(Map.of()));
        }
        var first = erin().get("/api/manage/v1/documents?limit=2");
        assertEquals(entered.subList(0, 2), first.path("items.id"));
        erin().queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/manage/v1/documents")
                .then()
                .body("items.id", is(entered.subList(2, 4)));
        refused(erin().get("/api/manage/v1/documents/" + UUID.randomUUID()), 404, "not-found");
    }
}
