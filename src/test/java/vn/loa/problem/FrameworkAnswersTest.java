package vn.loa.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static vn.loa.testing.People.anna;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.LoaTest;

/** What the framework answers by itself is a problem like any other. */
@LoaTest
class FrameworkAnswersTest {
    private static final String ARTICLES = "/api/manage/v1/articles";

    @Test
    void a_path_that_is_not_there() {
        expect(given().get("/no/such/path"), ProblemType.NOT_FOUND);
        expect(given().get("/api/v1/no-such-thing"), ProblemType.NOT_FOUND);
        expect(anna().get("/api/manage/v1/no-such-thing"), ProblemType.NOT_FOUND);
        expect(anna().get(ARTICLES + "/not-a-uuid"), ProblemType.NOT_FOUND);
    }

    @Test
    void a_method_that_is_not_there() {
        expect(given().delete("/api/v1/articles"), ProblemType.METHOD_NOT_ALLOWED);
        expect(anna().put(ARTICLES), ProblemType.METHOD_NOT_ALLOWED);
        expect(given().post("/problems"), ProblemType.METHOD_NOT_ALLOWED);
    }

    @Test
    void a_media_type_that_cannot_be_had() {
        expect(given().accept("image/png").get("/api/v1/articles"), ProblemType.NOT_ACCEPTABLE);
        expect(given().accept("image/png").get("/api/v1/topics"), ProblemType.NOT_ACCEPTABLE);
        expect(given().accept("image/png").get("/api/v1/changes"), ProblemType.NOT_ACCEPTABLE);
        expect(anna().accept("image/png").get(ARTICLES), ProblemType.NOT_ACCEPTABLE);
        expect(anna().accept("image/png").get("/api/manage/v1/me"), ProblemType.NOT_ACCEPTABLE);
        expect(given().accept("image/png").get("/problems"), ProblemType.NOT_ACCEPTABLE);
    }

    @Test
    void a_media_type_that_is_not_taken() {
        expect(anna().contentType("text/plain").body("Lũ").post(ARTICLES), ProblemType.UNSUPPORTED_MEDIA_TYPE);
        var draft = Articles.draft("Kiểu nội dung");
        expect(
                anna().contentType("application/json")
                        .header("If-Match", draft.etag())
                        .body("{}")
                        .patch(ARTICLES + "/{id}", draft.id()),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void a_body_over_the_limit() {
        var text = Articles.text("Quá dài");
        text.put("body", "a".repeat(1_600_000));
        expect(anna().contentType("application/json").body(text).post(ARTICLES), ProblemType.TOO_LARGE);
    }

    @Test
    void a_body_that_is_not_json() {
        expect(anna().contentType("application/json").body("{\"title\":").post(ARTICLES), ProblemType.INVALID_JSON);
        expect(anna().contentType("application/json").post(ARTICLES), ProblemType.INVALID_JSON);
        expect(
                anna().contentType("application/json")
                        .body(Map.of("titel", "x"))
                        .post(ARTICLES),
                ProblemType.UNKNOWN_FIELD);
    }

    @Test
    void a_query_parameter_that_is_not_there() {
        expect(given().get("/api/v1/articles?page=2"), ProblemType.UNKNOWN_PARAMETER);
        expect(given().get("/problems?page=2"), ProblemType.UNKNOWN_PARAMETER);
    }

    private static void expect(Response answer, ProblemType type) {
        answer.then().statusCode(type.status()).contentType(Problems.MEDIA_TYPE).body("code", is(type.code()));
    }
}
