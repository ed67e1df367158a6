package vn.loa.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class BadQueryTest {
    private static final List<String> LISTS = List.of(
            "/api/v1/articles",
            "/api/v1/topics",
            "/api/v1/documents",
            "/api/v1/changes",
            "/api/manage/v1/articles",
            "/api/manage/v1/topics",
            "/api/manage/v1/documents",
            "/api/manage/v1/organisations",
            "/api/manage/v1/audit");

    private static boolean filled;

    @BeforeEach
    void something_to_page_through() {
        if (filled) {
            return;
        }
        filled = true;
        for (var i = 0; i < 3; i++) {
            Articles.published(unique("Danh sách"));
            Library.document(Library.symbol(), Library.organisation(unique("Sở")));
            Library.topic("Chủ đề");
        }
    }

    private static Response get(String path, String query) {
        return as("otto", Roles.AUDITOR).urlEncodingEnabled(false).get(path + "?" + query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "abc", "", "1.5", "%2B5", "5%20", "2147483648", "%D9%A5"})
    void a_limit_is_a_number_from_1_to_100(String limit) {
        LISTS.forEach(list -> refused(get(list, "limit=" + limit), 400, "invalid-parameter", "limit"));
    }

    @Test
    void a_parameter_that_is_given_twice_is_refused() {
        LISTS.forEach(list -> refused(get(list, "limit=5&limit=6"), 400, "invalid-parameter", "limit"));
        LISTS.forEach(list -> refused(get(list, "limit=5&limit=5"), 400, "invalid-parameter", "limit"));
    }

    @Test
    void a_parameter_without_a_value_is_refused() {
        LISTS.forEach(list -> refused(get(list, "cursor="), 400, "invalid-parameter", "cursor"));
        LISTS.forEach(list -> refused(get(list, "cursor"), 400, "invalid-parameter", "cursor"));
        refused(get("/api/v1/articles", "topic="), 400, "invalid-parameter", "topic");
    }

    @Test
    void an_unknown_parameter_is_named() {
        LISTS.forEach(list -> refused(get(list, "size=5"), 400, "unknown-parameter", "size"));
        LISTS.forEach(list -> refused(get(list, "Limit=5"), 400, "unknown-parameter", "Limit"));
        var article = Articles.published(unique("Tham số"));
        refused(get("/api/v1/articles/" + article.slug(), "view=draft"), 400, "unknown-parameter", "view");
        refused(get("/api/manage/v1/articles/" + article.id(), "x"), 400, "unknown-parameter", "x");
        refused(get("/api/manage/v1/me", "%3Cb%3E=1"), 400, "unknown-parameter", "<b>");
    }

    @Test
    void a_cursor_that_somebody_edited_is_refused() {
        LISTS.forEach(list -> {
            String next = get(list, "limit=1").path("next");
            var middle = next.length() / 2;
            var edited =
                    next.substring(0, middle) + (next.charAt(middle) == 'A' ? 'B' : 'A') + next.substring(middle + 1);
            for (var cursor : List.of(edited, next + "AA", next.substring(4), "x", "%00", "!!!", "AAAA".repeat(400))) {
                refused(get(list, "limit=1&cursor=" + cursor), 400, "invalid-cursor", "cursor");
            }
        });
    }

    @Test
    void a_cursor_belongs_to_its_list_its_filters_and_its_order() {
        LISTS.forEach(list -> {
            String next = get(list, "limit=1").path("next");
            LISTS.stream()
                    .filter(other -> !other.equals(list))
                    .forEach(other -> refused(get(other, "limit=1&cursor=" + next), 400, "invalid-cursor", "cursor"));
        });
        String next = get("/api/v1/articles", "limit=1").path("next");
        for (var filter :
                List.of("sort=publishedAt", "audience=citizens", "from=2020-01-01", "topic=T1", "locale=en")) {
            refused(get("/api/v1/articles", filter + "&cursor=" + next), 400, "invalid-cursor", "cursor");
        }
        String staff = get("/api/manage/v1/articles", "limit=1").path("next");
        for (var filter : List.of("sort=updatedAt", "state=published", "emergency=false", "createdBy=anna")) {
            refused(get("/api/manage/v1/articles", filter + "&cursor=" + staff), 400, "invalid-cursor", "cursor");
        }
        get("/api/v1/articles", "limit=2&cursor=" + next).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-30",
                "2022-13-01",
                "30-06-2022",
                "2022",
                "",
                "today",
                "%2B999999999-12-31",
                "-999999999-01-01",
                "0000-01-01",
                "9999-12-31",
                "2022-06-01T00:00:00Z"
            })
    void a_day_that_does_not_exist_is_refused(String day) {
        for (var list : List.of("/api/v1/articles", "/api/manage/v1/articles", "/api/manage/v1/audit")) {
            refused(get(list, "from=" + day), 400, "invalid-parameter", "from");
            refused(get(list, "to=" + day), 400, "invalid-parameter", "to");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles, sort=title, sort",
        "/api/v1/articles, sort=, sort",
        "/api/v1/articles, audience=CITIZENS, audience",
        "/api/v1/articles, document=1-1-1-1-1, document",
        "/api/v1/articles, document=x, document",
        "/api/v1/articles, organisation=, organisation",
        "/api/v1/articles, locale=fr, locale",
        "/api/v1/articles, locale=, locale",
        "/api/v1/articles, count=yes, count",
        "/api/v1/articles, fields=body, fields",
        "/api/v1/articles, fields=, fields",
        "/api/v1/articles, 'fields=id,', fields",
        "/api/v1/articles, include=topics, include",
        "/api/v1/articles, include=topics.documents.issuer, include",
        "/api/v1/articles, topic=%ff, topic",
        "/api/manage/v1/articles, sort=-title, sort",
        "/api/manage/v1/articles, state=DRAFT, state",
        "/api/manage/v1/articles, state=live, state",
        "/api/manage/v1/articles, audience=all, audience",
        "/api/manage/v1/articles, emergency=yes, emergency",
        "/api/manage/v1/articles, emergency=TRUE, emergency",
        "/api/manage/v1/articles, organisation=x, organisation",
        "/api/manage/v1/audit, subject=x, subject",
        "/api/manage/v1/audit, actor=%c3, actor",
        "/api/manage/v1/documents, symbol=%ff, symbol"
    })
    void a_value_that_a_filter_does_not_take_is_named(String path, String query, String parameter) {
        refused(get(path, query), 400, "invalid-parameter", parameter);
    }

    @Test
    void validate_only_is_true_or_false() {
        var draft = Articles.draft(unique("Đúng sai"));
        refused(
                vn.loa.testing.People.anna()
                        .header("If-Match", draft.etag())
                        .contentType("application/json")
                        .body("{\"to\":\"submitted\"}")
                        .post("/api/manage/v1/articles/{id}/transitions?validateOnly=1", draft.id()),
                400,
                "invalid-parameter",
                "validateOnly");
        erin().get("/api/manage/v1/articles/{id}", draft.id()).then().body("state", is("draft"));
    }

    @Test
    void vietnamese_in_a_filter_of_ascii_values_finds_nothing_and_breaks_nothing() {
        for (var query : List.of("topic=%C4%90", "topic=%F0%9F%98%80", "from=2022-06-30&to=2022-06-01")) {
            get("/api/v1/articles", query).then().statusCode(200).body("items.size()", is(0));
        }
        for (var query : List.of("createdBy=%C4%90%E1%BA%B7ng", "createdBy=%F0%9F%98%80", "topic=%C4%90")) {
            get("/api/manage/v1/articles", query).then().statusCode(200).body("items.size()", is(0));
        }
        get("/api/manage/v1/audit", "actor=%C4%90%E1%BA%B7ng")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
        get("/api/manage/v1/documents", "symbol=%F0%9F%98%80")
                .then()
                .statusCode(200)
                .body("items.size()", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "00000000-0000-0000-0000-00000000000g", "%00", "%E1%BB%99"})
    void an_id_in_a_path_that_is_none_is_not_found(String id) {
        for (var kind : List.of("articles", "topics", "documents", "organisations")) {
            var answer = erin().urlEncodingEnabled(false).get("/api/manage/v1/" + kind + "/" + id);
            refused(answer, 404, "not-found");
        }
    }

    @Test
    void a_page_says_how_many_only_when_asked() {
        assertTrue(get("/api/v1/articles", "limit=1").path("count") == null);
        int count = get("/api/v1/articles", "limit=1&count=exact").path("count");
        assertTrue(count >= 3);
    }
}
