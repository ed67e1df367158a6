package vn.loa.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.plan;
import static vn.loa.testing.Refusals.refused;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class BadJsonTest {
    private static Response create(Object body) {
        return anna().contentType("application/json").body(body).post("/api/manage/v1/articles");
    }

    private static Response patch(Held article, Object body) {
        return anna().header("If-Match", article.etag())
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(body)
                .patch("/api/manage/v1/articles/{id}", article.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "nonsense",
                "{'title':'A'}",
                "{\"title\":\"A\",}",
                "{\"title\":\"A\"} {}",
                "{\"title\":\"A\"} x",
                "[]",
                "\"A\"",
                "1",
                "null",
                "",
                "{\"title\":\"A\" /* */}",
                "{\"title\":NaN}",
                "{\"title\":\"A\nB\"}"
            })
    void what_is_not_the_json_of_an_article_is_refused(String body) {
        var article = Articles.draft(unique("Không phải JSON"));
        var before = Database.state();
        refused(create(body), 400, "invalid-json");
        refused(patch(article, body), 400, "invalid-json");
        assertEquals(before, Database.state());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"title":1}|/title
                    {"title":true}|/title
                    {"title":["A"]}|/title
                    {"title":{"vi":"A"}}|/title
                    {"title":"A","topics":"T1"}|/topics
                    {"title":"A","topics":[1]}|/topics/0
                    {"title":"A","topics":{}}|/topics
                    {"title":"A","documents":["x"]}|/documents/0
                    {"title":"A","documents":["AAAAAAAAAAAAAAAAAAAAAA=="]}|/documents/0
                    {"title":"A","organisation":7}|/organisation
                    {"title":"A","organisation":"1-1-1-1-1"}|/organisation
                    {"title":"A","audiences":["citizens","aliens"]}|/audiences/1
                    {"title":"A","audiences":["CITIZENS"]}|/audiences/0
                    {"title":"A","audiences":[0]}|/audiences/0
                    {"title":"A","updateType":"huge"}|/updateType
                    {"title":"A","updateType":""}|/updateType""")
    void a_value_of_the_wrong_type_is_named(String body, String pointer) {
        var article = Articles.draft(unique("Sai kiểu"));
        var before = Database.state();
        refused(create(body), 400, "invalid-json", pointer);
        refused(patch(article, body), 400, "invalid-json", pointer);
        assertEquals(before, Database.state());
    }

    @Test
    void an_unknown_field_is_named_wherever_it_stands() {
        var article = Articles.draft(unique("Trường lạ"));
        var before = Database.state();
        var body = "{\"title\":\"A\",\"a/b~c\":1}";
        refused(create(body), 400, "unknown-field", "/a~1b~0c");
        refused(patch(article, body), 400, "unknown-field", "/a~1b~0c");
        refused(create("{\"title\":\"A\",\"state\":\"published\"}"), 400, "unknown-field", "/state");
        refused(patch(article, "{\"id\":\"x\"}"), 400, "unknown-field", "/id");
        refused(
                anna().header("If-Match", article.etag())
                        .contentType("application/json")
                        .body("{\"to\":\"submitted\",\"force\":true}")
                        .post("/api/manage/v1/articles/{id}/transitions", article.id()),
                400,
                "unknown-field",
                "/force");
        assertEquals(before, Database.state());
    }

    @Test
    void a_field_that_is_given_twice_is_refused() {
        var article = Articles.draft(unique("Hai lần"));
        var body = "{\"title\":\"A\",\"title\":\"B\"}";
        refused(create(body), 400, "invalid-json");
        refused(patch(article, body), 400, "invalid-json");
    }

    @Test
    void null_is_as_good_as_absent_where_a_field_may_be_absent_and_named_where_not() {
        create("{\"title\":\"%s\",\"summary\":null,\"topics\":null,\"slug\":null,\"updateType\":null}"
                        .formatted(unique("Null")))
                .then()
                .statusCode(201)
                .body("summary", is(""))
                .body("updateType", is("major"));
        refused(create("{\"title\":null}"), 422, "invalid-content", "/title");
        refused(create("{\"title\":\"A\",\"topics\":[null]}"), 422, "invalid-content", "/topics/0");
        refused(create("{\"title\":\"A\",\"documents\":[null]}"), 422, "invalid-content", "/documents/0");
        refused(create("{\"title\":\"A\",\"audiences\":[null]}"), 422, "invalid-content", "/audiences");
        refused(patch(Articles.draft(unique("Null")), "{\"title\":null}"), 422, "invalid-content", "/title");
    }

    @Test
    void half_a_surrogate_pair_is_no_text() {
        var article = Articles.draft(unique("Nửa ký tự"));
        var before = Database.state();
        for (var body : new String[] {"{\"title\":\"A\\ud83d\"}", "{\"title\":\"\\ude00A\"}"}) {
            refused(create(body), 400, "invalid-json", "/title");
            refused(patch(article, body), 400, "invalid-json", "/title");
        }
        refused(create("{\"title\":\"A\",\"topics\":[\"\\ud83d\"]}"), 400, "invalid-json", "/topics/0");
        assertEquals(before, Database.state());
        create("{\"title\":\"%s \\ud83d\\ude00\"}".formatted(unique("Cả ký tự")))
                .then()
                .statusCode(201);
    }

    @Test
    void a_broken_surrogate_in_a_name_of_a_field_breaks_nothing() {
        refused(create("{\"title\":\"A\",\"x\\ud83d\":1}"), 400, "invalid-json");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        var article = Articles.draft(unique("Byte hỏng"));
        var before = Database.state();
        for (var bad : new byte[][] {{(byte) 0xC3, 0x28}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xFF}}) {
            var start = "{\"title\":\"A".getBytes(StandardCharsets.UTF_8);
            var end = "\"}".getBytes(StandardCharsets.UTF_8);
            var body = new byte[start.length + bad.length + end.length];
            System.arraycopy(start, 0, body, 0, start.length);
            System.arraycopy(bad, 0, body, start.length, bad.length);
            System.arraycopy(end, 0, body, start.length + bad.length, end.length);
            refused(create(body), 400, "invalid-json");
            refused(patch(article, body), 400, "invalid-json");
        }
        assertEquals(before, Database.state());
    }

    @Test
    void what_is_nested_without_end_is_refused() {
        var article = Articles.draft(unique("Lồng nhau"));
        var deep = "{\"title\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
        refused(create(deep), 400, "invalid-json");
        refused(patch(article, deep), 400, "invalid-json");
        var objects = "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
        refused(create(objects), 400, "invalid-json");
        refused(patch(article, objects), 400, "invalid-json");
    }

    @Test
    void a_number_is_whole_where_a_whole_one_belongs() {
        for (var position : new String[] {"1.5", "\"1\"", "99999999999", "1e3"}) {
            refused(
                    plan().contentType("application/json")
                            .body("{\"code\":\"N1\",\"name\":\"A\",\"position\":%s}".formatted(position))
                            .post("/api/manage/v1/topics"),
                    400,
                    "invalid-json");
        }
        refused(
                anna().contentType("application/json")
                        .body(Map.of("to", "submitted", "emergency", "true"))
                        .header("If-Match", "\"1\"")
                        .post(
                                "/api/manage/v1/articles/{id}/transitions",
                                Articles.draft(unique("Chữ")).id()),
                400,
                "invalid-json",
                "/emergency");
    }
}
