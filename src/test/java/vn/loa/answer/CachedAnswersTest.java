package vn.loa.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class CachedAnswersTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String path(Articles.Held article) {
        return "/api/v1/articles/" + article.slug();
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + path);
    }

    /** Queries of the database meanwhile; those of whoever looks at it on schedule are among them. */
    private static long queriesOf(Runnable work) {
        var before = queries();
        work.run();
        return queries() - before;
    }

    private static long queries() {
        return Database.number(
                "select variable_value from information_schema.global_status where variable_name = 'COM_SELECT'");
    }

    @Test
    void what_was_asked_before_costs_the_database_nothing() {
        var article = Articles.published(unique("Nhanh"));
        var topic = Library.topic("Nhanh");
        for (var path : List.of(path(article), "/api/v1/articles?topic=" + topic, "/api/v1/topics?limit=3")) {
            var tag = given().get(path).then().statusCode(200).extract().header("ETag");
            var queries = queriesOf(() -> {
                for (var time = 0; time < 100; time++) {
                    given().get(path).then().statusCode(200).header("ETag", is(tag));
                    given().header("If-None-Match", tag).get(path).then().statusCode(304);
                }
            });
            assertTrue(queries < 100, path + " cost " + queries + " queries for 200 answers");
        }
    }

    @Test
    void a_change_shows_at_once_wherever_it_shows() {
        var topic = Library.topic("Ngay");
        var text = Articles.text(unique("Ngay"));
        text.put("topics", List.of(topic));
        var article = Articles.published(Articles.draft(text));
        var list = "/api/v1/articles?topic=" + topic;
        for (var turn = 0; turn < 10; turn++) {
            var title = "Lần " + turn;
            given().get(path(article)).then().statusCode(200);
            given().get(list).then().statusCode(200);
            article = Articles.published(Articles.patched(anna(), article, Map.of("title", title)));
            given().get(path(article)).then().body("title", is(title));
            given().get(list).then().body("items[0].title", is(title));
        }
        Articles.moved(binh(), article, Map.of("to", "gone", "comment", "Sai"));
        given().get(path(article)).then().statusCode(410);
        given().get(list).then().body("items.size()", is(0));
    }

    @Test
    void what_is_not_there_is_not_kept_and_found_once_it_is() {
        var title = unique("Chưa có");
        var draft = Articles.draft(title);
        for (var time = 0; time < 3; time++) {
            given().get(path(draft)).then().statusCode(404);
        }
        Articles.published(draft);
        given().get(path(draft)).then().statusCode(200);
    }

    @Test
    void errors_are_answered_as_before_also_when_the_answer_is_known() {
        var article = Articles.published(unique("Lỗi"));
        var path = path(article);
        for (var time = 0; time < 2; time++) {
            given().get(path).then().statusCode(200).header("Age", is("0"));
            given().get(path + "?x=1").then().statusCode(400);
            given().get(path + "?fields=id&fields=id").then().statusCode(400);
            given().header("Accept", "text/html").get(path).then().statusCode(406);
            given().post(path).then().statusCode(405);
        }
        given().header("Range", "bytes=0-3").get(path).then().statusCode(200).header("Content-Range", nullValue());
        given().header("If-None-Match", "\"x\",".repeat(500)).get(path).then().statusCode(200);
        given().header("Accept", "application/json;q=0.5, text/plain")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void head_says_the_length_whether_the_answer_is_known_or_not() {
        var path = path(Articles.published(unique("Đầu")));
        var headOfUnknown = head(path);
        var length = given().get(path).asByteArray().length;
        assertEquals(Integer.toString(length), headOfUnknown);
        assertEquals(headOfUnknown, head(path));
    }

    private static String head(String path) {
        return given().header("Accept-Encoding", "identity")
                .head(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body(is(emptyOrNullString()))
                .extract()
                .header("Content-Length");
    }

    @Test
    void parameters_in_another_order_are_the_same_question_and_languages_are_not() {
        var topic = Library.topic("Thứ tự");
        var one = "/api/v1/articles?limit=7&topic=" + topic;
        var other = "/api/v1/articles?topic=" + topic + "&limit=7";
        given().get(one).then().statusCode(200);
        // the database is asked by what runs in the background as well: among 200 answers that does not weigh
        var queries = queriesOf(() -> IntStream.range(0, 200).forEach(time -> given().get(other)));
        assertTrue(queries < 200, "200 answers cost " + queries + " queries");
        var article = Articles.published(unique("Tiếng"));
        given().get(path(article)).then().body("requestedLocale", nullValue());
        given().header("Accept-Language", "en").get(path(article)).then().body("requestedLocale", is("en"));
    }

    @Test
    void both_forms_are_kept_each_under_its_own_tag() throws Exception {
        var text = Articles.text(unique("Nén"));
        text.put("body", "<p>" + "Nội dung cải cách hành chính. ".repeat(200) + "</p>");
        var article = Articles.published(Articles.draft(text));
        for (var time = 0; time < 2; time++) {
            var plain = answer(path(article), "gzip;q=0");
            var compressed = answer(path(article), "gzip");
            assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
            assertEquals(
                    "gzip", compressed.headers().firstValue("Content-Encoding").orElseThrow());
            assertTrue(compressed.body().length < plain.body().length / 2);
            assertNotEquals(
                    plain.headers().firstValue("ETag"), compressed.headers().firstValue("ETag"));
        }
    }

    private static HttpResponse<byte[]> answer(String path, String encoding) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Accept-Encoding", encoding)
                .build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void a_crowd_that_asks_for_the_same_costs_one_computation() {
        var article = Articles.published(unique("Đám đông"));
        var request = HttpRequest.newBuilder(uri(path(article))).build();
        var queries = queriesOf(() -> {
            var answers = IntStream.range(0, 1_000)
                    .mapToObj(client -> HTTP.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            answers.forEach(answer -> assertEquals(200, answer.join().statusCode()));
        });
        assertTrue(queries < 50, "1,000 clients cost " + queries + " queries");
    }
}
