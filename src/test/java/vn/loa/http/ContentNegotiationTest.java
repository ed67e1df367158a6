package vn.loa.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.erin;
import static vn.loa.testing.Refusals.refused;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;

@LoaTest
class ContentNegotiationTest {
    @Test
    void a_body_of_another_type_is_refused() {
        var article = Articles.draft(unique("Kiểu khác"));
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            refused(
                    anna().contentType(type).body("{\"title\":\"A\"}").post("/api/manage/v1/articles"),
                    415,
                    "unsupported-media-type");
        }
        refused(
                anna().contentType("application/json")
                        .header("If-Match", article.etag())
                        .body("{\"title\":\"A\"}")
                        .patch("/api/manage/v1/articles/{id}", article.id()),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "image/png"})
    void an_answer_of_another_type_is_not_to_be_had(String accept) {
        var article = Articles.published(unique("Chấp nhận"));
        for (var path : List.of(
                "/api/v1/articles",
                "/api/v1/articles/" + article.slug(),
                "/api/v1/topics",
                "/api/v1/changes",
                "/api/manage/v1/articles",
                "/api/manage/v1/articles/" + article.id(),
                "/api/manage/v1/me")) {
            refused(erin().accept(accept).get(path), 406, "not-acceptable");
        }
    }

    @Test
    void json_is_had_under_every_name_that_means_it() {
        for (var accept : List.of("application/json", "*/*", "application/*", "text/html, */*;q=0.1")) {
            given().accept(accept)
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", containsString("application/json"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/articles",
        "POST, /api/v1/articles/x",
        "PUT, /api/v1/topics",
        "PATCH, /api/v1/changes",
        "PUT, /api/manage/v1/articles",
        "DELETE, /api/manage/v1/topics",
        "TRACE, /api/v1/articles",
        "BREW, /api/v1/articles"
    })
    void a_method_that_a_resource_lacks_is_refused(String method, String path) {
        refused(erin().request(method, path), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v2/articles",
                "/api/manage/v1/articles/x/y/z",
                "/API/v1/articles",
                "/favicon.ico",
                "/.env",
                "/api/v1/articles/a/b"
            })
    void an_unknown_path_is_not_found(String path) {
        refused(given().get(path), 404, "not-found");
    }

    @Test
    void every_refusal_speaks_the_language_asked_for() {
        var id = UUID.randomUUID();
        var unknown = given().header("Accept-Language", "en").get("/api/v1/nothing");
        refused(unknown, 404, "not-found").header("Content-Language", is("en")).body("title", is("Not found"));
        for (var language : Arrays.asList(null, "vi", "vi-VN, en;q=0.5", "fr", "*", "x;;;", "en;q=0, vi")) {
            var request = language == null ? given() : given().header("Accept-Language", language);
            refused(request.get("/api/v1/articles/" + id), 404, "not-found").header("Content-Language", is("vi"));
        }
        for (var path : List.of("/api/v1/nothing", "/api/v1/articles/" + id, "/api/manage/v1/articles")) {
            given().header("Accept-Language", "en-GB,en;q=0.9,vi;q=0.1")
                    .get(path)
                    .then()
                    .header("Content-Language", is("en"));
        }
        for (var path : List.of("/api/v1/articles?limit=0", "/api/v1/articles?x=1")) {
            given().header("Accept-Language", "en")
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("title", containsString("parameter"));
            given().header("Accept-Language", "vi").get(path).then().body("title", containsString("ham số"));
        }
        given().get("/api/v1/nothing").then().body("title", is("Không tìm thấy"));
    }

    @Test
    void warnings_speak_it_too() {
        var text = Articles.text(unique("Cảnh báo"));
        text.put("summary", "");
        anna().header("Accept-Language", "en")
                .contentType("application/json")
                .body(text)
                .post("/api/manage/v1/articles")
                .then()
                .statusCode(201)
                .body("warnings[0].detail", is("a summary is what lists and search results show"));
    }

    @Test
    void head_answers_what_get_would_without_the_body() {
        var article = Articles.published(unique("Đầu"));
        var path = "/api/v1/articles/" + article.slug();
        var get = given().get(path);
        given().head(path)
                .then()
                .statusCode(200)
                .header("ETag", is(get.header("ETag")))
                .header("Cache-Control", is(get.header("Cache-Control")))
                .body(is(emptyOrNullString()));
        given().head("/api/v1/articles/none-such").then().statusCode(404).body(is(emptyOrNullString()));
        given().head("/api/v1/articles?limit=0").then().statusCode(400).body(is(emptyOrNullString()));
    }

    @Test
    void options_tells_the_methods() {
        given().options("/api/v1/articles").then().statusCode(200).header("Allow", containsString("GET"));
    }
}
