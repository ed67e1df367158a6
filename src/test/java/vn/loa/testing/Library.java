package vn.loa.testing;

import static vn.loa.testing.People.plan;

import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What articles refer to, entered by a planner. */
public final class Library {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);

    private Library() {}

    public static String organisation(String name) {
        return id(post("organisations", Map.of("name", name)));
    }

    public static String document(Map<String, ?> document) {
        return id(post("documents", document));
    }

    /** Number and symbol of a decree that no other test has. */
    public static String symbol() {
        return NUMBERS.incrementAndGet() + "/2018/NĐ-CP";
    }

    public static String document(String symbol, String issuer) {
        return document(Map.of(
                "symbol",
                symbol,
                "type",
                "Nghị định",
                "issuer",
                issuer,
                "issued",
                "2018-04-23",
                "abstract",
                "Trích yếu"));
    }

    /** A topic under a code that no other test has. */
    public static String topic(String name) {
        var code = "T" + Articles.unique("").strip();
        id(post("topics", Map.of("code", code, "name", name + " " + code)));
        return code;
    }

    /** The id of the topic with the code. */
    public static String topicId(String code) {
        return plan().queryParam("q", code)
                .queryParam("limit", 100)
                .get("/api/manage/v1/topics")
                .path("items.find { it.code == '" + code + "' }.id");
    }

    public static Response post(String path, Object body) {
        return plan().contentType("application/json").body(body).post("/api/manage/v1/" + path);
    }

    /** As it is now, with its tag. */
    public static Response get(String path, String id) {
        var answer = plan().get("/api/manage/v1/" + path + "/{id}", id);
        answer.then().statusCode(200);
        return answer;
    }

    /** With the tag that it has now. */
    public static Response patch(String path, String id, Object patch) {
        return plan().header("If-Match", get(path, id).header("ETag"))
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(patch)
                .patch("/api/manage/v1/" + path + "/{id}", id);
    }

    /** With the tag that it has now. */
    public static Response delete(String path, String id) {
        return plan().header("If-Match", get(path, id).header("ETag")).delete("/api/manage/v1/" + path + "/{id}", id);
    }

    private static String id(Response answer) {
        answer.then().statusCode(201);
        return answer.path("id");
    }
}
