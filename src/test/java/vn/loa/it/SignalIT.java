package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.sync.EventStream;

/** Told to stop, it finishes what it has begun. */
class SignalIT {
    private static final int ENDED_BY_SIGTERM = 143;

    @BeforeAll
    static void prepare() throws Exception {
        Servers.emptyDatabase();
    }

    @Test
    void a_request_that_has_begun_is_answered_before_the_end() throws Exception {
        var thread = Executors.newSingleThreadExecutor();
        try (var loa = PackagedLoa.start(Servers.goodEnvironment());
                var events = new EventStream(loa.uri("/api/v1/events"), null);
                var rival = Servers.connect()) {
            var author = Client.of(loa, "author");
            var created = author.create("Đang làm", "<p>Nội dung.</p>").expect(201);
            var id = created.body().path("id").asText();
            rival.setAutoCommit(false);
            rival.createStatement()
                    .executeQuery("select id from article for update")
                    .close();
            var waiting = thread.submit(() -> author.patch(id, created.etag(), Map.of("title", "Làm xong")));
            Thread.sleep(500);

            loa.terminate();
            assertTrue(events.ends(), "a stream of events would keep it for ever");
            Thread.sleep(1_500);
            assertTrue(loa.isAlive(), "it did not wait for the request");
            rival.rollback();

            assertEquals(
                    "Làm xong",
                    waiting.get(20, TimeUnit.SECONDS)
                            .expect(200)
                            .body()
                            .path("title")
                            .asText());
            assertEquals(ENDED_BY_SIGTERM, loa.exitCode());
        } finally {
            thread.shutdownNow();
        }
    }
}
