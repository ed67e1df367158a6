package vn.loa.document;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                .body("issuer.id", is(issuer))
                .body("issued", is("2018-04-23"))
                .body("dateAsWritten", is("23/4/2018"))
                .body("effectiveFrom", is("2018-06-21"))
                .body("effectiveTo", is("2099-12-31"))
                .body("abstract", is("Trích yếu"))
                .body("verified", is(true))
                .body("relations", is(List.of()))
                .body("inverseRelations", is(List.of()))
                .body("symbolAsWritten", is("61/2018/NĐ-CP"))
                .body("legalClass", is("normative"))
                .body("officialDate", is("23/4/2018"))
                .header("ETag", is("\"0\""))
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
        refuses(Map.of("symbol", Library.symbol(), "issued", "18"), 422, "invalid-content", "/issued");
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
                "relations", replacing(old), "effectiveFrom", TODAY.plusDays(1).toString()));
        assertEquals("in-force", status(old));
        var successor = created(Map.of("relations", replacing(old), "effectiveFrom", TODAY.toString()));
        assertEquals("replaced", status(old));
        assertEquals("in-force", status(successor));
        erin().get("/api/manage/v1/documents/{id}", successor)
                .then()
                .body("relations.document.id", contains(old))
                .body("relations.kind", contains("replaces"));
        erin().get("/api/manage/v1/documents/{id}", old)
                .then()
                .body("inverseRelations.kind", is(List.of("replaced-by", "replaced-by")))
                .body("inverseRelations.document.id", hasItem(successor))
                .body("inverseRelations.date", hasItem(TODAY.toString()));
    }

    @Test
    void two_that_replace_the_same_ones_at_once_both_count() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            var one = created(Map.of());
            var other = created(Map.of());
            var first = publishedAt(one);
            var successors = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> create(Map.of(
                                    "relations",
                                    i % 2 == 0 ? replacing(one, other) : replacing(other, one),
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
            assertEquals(first, publishedAt(one), "it still stands where it stood");
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
                Map.of("relations", replacing(known, UUID.randomUUID().toString())),
                422,
                "invalid-content",
                "/relations/1/document");
        refuses(Map.of("relations", replacing(known, known)), 422, "invalid-content", "/relations/1");
        refuses(
                Map.of("relations", Arrays.asList(replacing(known).get(0), null)),
                422,
                "invalid-content",
                "/relations/1");
        refuses(
                Map.of("relations", List.of(Map.of("kind", "replaces"))),
                422,
                "invalid-content",
                "/relations/0/document");
        refuses(
                Map.of("relations", List.of(Map.of("kind", "hates", "document", known))),
                400,
                "invalid-json",
                "/relations/0/kind");
    }

    @Test
    void every_field_is_checked() {
        refuses(Map.of("type", " "), 422, "invalid-content", "/type");
        refuses(Map.of("abstract", "\u200B"), 422, "invalid-content", "/abstract");
        refuses(Map.of("abstract", "a".repeat(1001)), 422, "invalid-content", "/abstract");
        refuses(Map.of("symbol", "1".repeat(65)), 422, "invalid-content", "/symbol");
        refuses(Map.of("verified", "yes"), 400, "invalid-json", "/verified");
        refuses(Map.of("summary", "A"), 400, "unknown-field", "/summary");
    }

    @Test
    void its_symbol_is_read_in_any_spelling_and_kept_as_written() {
        var number = Library.symbol();
        var written = Normalizer.normalize(
                " số: " + number.toLowerCase(Locale.ROOT).replace("-", " – "), Normalizer.Form.NFD);
        created(Map.of("symbol", written, "issued", "2018"));
        var found = erin().queryParam("symbol", number.toLowerCase(Locale.ROOT)).get("/api/manage/v1/documents");
        found.then()
                .body("items.symbol", contains(number))
                .body(
                        "items[0].symbolAsWritten",
                        is(Normalizer.normalize(written, Normalizer.Form.NFC).strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KH-SKHCN",
                "57",
                "57/",
                "/KH-SKHCN",
                "57//KH-SKHCN",
                "57/KH-",
                "abc/KH-SKHCN",
                "0/KH-SKHCN",
                "57/2018"
            })
    void what_is_no_symbol_is_refused(String symbol) {
        refuses(Map.of("symbol", symbol), 422, "invalid-content", "/symbol");
    }

    @Test
    void an_issuer_gives_out_a_symbol_once_a_year() {
        var symbol = Library.symbol().replaceFirst("/2018/NĐ-CP", "/KH-SKHCN");
        var first = created(Map.of("symbol", symbol, "issued", "2022-06-13"));
        for (var spelling : List.of(symbol, symbol.toLowerCase(Locale.ROOT), "Số: " + symbol.replace("-", " – "))) {
            refuses(Map.of("symbol", spelling, "issued", "2022"), 409, "duplicate", "/symbol");
        }
        create(Map.of("symbol", symbol, "issued", "2022"))
                .then()
                .body("existing", is(first))
                .body("errors[0].detail", containsString(first));
        created(Map.of("symbol", symbol, "issued", "2023"));
        created(Map.of("symbol", symbol));
        created(Map.of("symbol", symbol));
        created(Map.of("symbol", symbol, "issued", "2022", "issuer", Library.organisation(unique("Sở"))));
    }

    @Test
    void the_party_gives_out_a_symbol_once_a_term() {
        var symbol = Library.symbol().replaceFirst("/2018/NĐ-CP", "-NQ/TU");
        created(Map.of("symbol", symbol, "issued", "2021", "term", "2020-2025"));
        refuses(Map.of("symbol", symbol, "issued", "2022", "term", "2020 – 2025"), 409, "duplicate", "/symbol");
        created(Map.of("symbol", symbol, "issued", "2021", "term", "2015-2020"));
        refuses(Map.of("symbol", Library.symbol(), "term", "2020-2025"), 422, "invalid-content", "/term");
    }

    @Test
    void of_many_who_enter_the_same_at_once_one_succeeds() throws Exception {
        created(Map.of());
        var symbol = Library.symbol();
        var planners = Executors.newFixedThreadPool(6);
        try {
            Callable<Response> entering = () -> create(Map.of("symbol", symbol, "issued", "2018"));
            var statuses = new ArrayList<Integer>();
            for (var answer : planners.invokeAll(Collections.nCopies(6, entering))) {
                statuses.add(answer.get().statusCode());
                if (answer.get().statusCode() != 201) {
                    answer.get()
                            .then()
                            .statusCode(409)
                            .body("code", is("duplicate"))
                            .body("existing", notNullValue());
                }
            }
            assertEquals(1, Collections.frequency(statuses, 201));
        } finally {
            planners.shutdown();
        }
    }

    @Test
    void it_is_not_in_force_before_it_is_issued() {
        refuses(
                Map.of("issued", "2018-04-23", "effectiveFrom", "2018-04-22"),
                422,
                "invalid-content",
                "/effectiveFrom");
        refuses(Map.of("issued", "2018-04", "effectiveFrom", "2018-03-31"), 422, "invalid-content", "/effectiveFrom");
        refuses(Map.of("issued", "2018-04-23", "effectiveTo", "2018-04-22"), 422, "invalid-content", "/effectiveTo");
        created(Map.of("issued", "2018", "effectiveFrom", "2018-01-01"));
    }

    @Test
    void it_says_where_its_text_can_be_had() {
        var file =
                Map.of("title", "Toàn văn", "url", "https://vanban.example.vn/61.pdf", "mediaType", "application/pdf");
        create(Map.of("files", List.of(file))).then().statusCode(201).body("files", is(List.of(file)));
        for (var url : List.of("javascript:alert(1)", "ftp://a/b", "https://a b", "")) {
            refuses(Map.of("files", List.of(Map.of("title", "A", "url", url))), 422, "invalid-content", "/files/0/url");
        }
    }

    @Test
    void what_it_would_meet_can_be_asked_first() {
        created(Map.of());
        var before = Database.state();
        var draft = new HashMap<String, Object>(
                Map.of("type", "Nghị định", "issuer", issuer, "abstract", "A", "symbol", "57"));
        Library.post("documents?validateOnly=true", draft)
                .then()
                .statusCode(200)
                .body("blockers.pointer", contains("/symbol"))
                .body("blockers.code", contains("not-a-symbol"));
        draft.put("symbol", Library.symbol());
        Library.post("documents?validateOnly=true", draft)
                .then()
                .statusCode(200)
                .body("blockers", is(List.of()));
        assertEquals(before, Database.state());
    }

    @Test
    void they_come_in_pages_newest_issue_first() {
        var ours = Library.organisation(unique("Bộ"));
        var entered = new ArrayList<String>();
        for (var issued : List.of("2018-04-23", "2020", "2019-05", "2018-04-22")) {
            entered.add(created(Map.of("issued", issued, "issuer", ours)));
        }
        entered.add(created(Map.of("issuer", ours)));
        var expected = List.of(1, 2, 0, 3, 4).stream().map(entered::get).toList();
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var request = erin().queryParam("limit", 2).queryParam("issuer", ours);
            var page =
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/manage/v1/documents");
            page.then().statusCode(200);
            found.addAll(page.path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(expected, found);
        refused(erin().get("/api/manage/v1/documents/" + UUID.randomUUID()), 404, "not-found");
    }

    static List<Map<String, String>> replacing(String... older) {
        return Arrays.stream(older)
                .map(id -> Map.of("kind", "replaces", "document", id))
                .toList();
    }
}
