package vn.loa.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** How the tests search, and wait for an index that is a moment behind. */
final class Finding {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Finding() {}

    static Response search(String q, Map<String, ?> more) {
        return given().queryParam("q", q).queryParams(more).get("/api/v1/search");
    }

    static Response search(String q) {
        return search(q, Map.of());
    }

    /** The titles of the first page, as they are without marks. */
    static List<String> titles(Response answer) {
        answer.then().statusCode(200);
        return answer.<List<String>>path("items.title").stream()
                .map(title ->
                        title.replaceAll("</?mark>", "").replace("&#x2F;", "/").replace("&amp;", "&"))
                .toList();
    }

    static Response await(String q, Map<String, ?> more, Predicate<Response> wanted) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        var answer = search(q, more);
        while (answer.statusCode() != 200 || !wanted.test(answer)) {
            assertTrue(answer.statusCode() != 500, answer.asString());
            assertTrue(Instant.now().isBefore(end), q + ": " + answer.asString());
            Thread.sleep(100);
            answer = search(q, more);
        }
        return answer;
    }

    /** Until what was published last is in the index, and so all before it. */
    static void awaitTitle(String title) throws InterruptedException {
        await("\"" + title + "\"", Map.of(), answer -> titles(answer).contains(title));
    }
}
