package vn.loa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.People.plan;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Files of documents, sent and worked off. */
public final class Imports {
    /** Without a character set, the client of the tests would name one of its own. */
    public static final String CSV = "text/csv;charset=UTF-8";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Imports() {}

    public static Response send(byte[] file, String type) {
        return plan().contentType(type).body(file).post("/api/manage/v1/documents/jobs");
    }

    public static Response csv(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8), CSV);
    }

    /** The job as it ended. */
    public static JsonPath done(Response started) {
        var over = over(started);
        assertEquals("done", over.getString("state"), over.prettify());
        return over;
    }

    public static JsonPath over(Response started) {
        started.then().statusCode(202);
        var giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            var job = job(started.path("id"));
            if (!List.of("queued", "running").contains(job.getString("state"))) {
                return job;
            }
            pause();
        }
        throw new AssertionError("It takes too long: " + job(started.path("id")).prettify());
    }

    public static JsonPath job(String id) {
        var answer = plan().get("/api/manage/v1/jobs/{id}", id);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    public static List<Map<String, Object>> problems(JsonPath job) {
        return plan().get("/api/manage/v1/jobs/{id}/problems?limit=100", job.getString("id"))
                .path("items");
    }

    /** total, created, updated, unchanged, failed. */
    public static List<Integer> counts(JsonPath job) {
        assertEquals(job.getInt("total"), job.getInt("done"));
        return List.of(
                job.getInt("total"),
                job.getInt("created"),
                job.getInt("updated"),
                job.getInt("unchanged"),
                job.getInt("failed"));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
