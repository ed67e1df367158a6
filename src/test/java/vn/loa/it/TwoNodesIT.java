package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.sync.EventStream;

/** Two services on one database, each with a cache of its own: what one publishes the other shows, and tells, within a second. */
class TwoNodesIT {
    private static final int TURNS = 10;
    private static final long MILLIS = 1_000;

    private static Map<String, String> environment;

    @BeforeAll
    static void prepare() throws Exception {
        Servers.emptyDatabase();
        environment = Servers.goodEnvironment();
    }

    @Test
    void what_one_publishes_the_other_shows_within_a_second() throws Exception {
        try (var one = PackagedLoa.start(environment);
                var other = PackagedLoa.start(environment);
                var told = new EventStream(one.uri("/api/v1/events?kind=article"), null);
                var otherTold = new EventStream(other.uri("/api/v1/events?kind=article"), null)) {
            var author = Client.of(one, "author");
            var editor = Client.of(one, "editor");
            var approver = Client.of(one, "approver");
            var created = author.create("Lần 0", "<p>Nội dung.</p>").expect(201);
            var id = created.body().path("id").asText();
            var path = "/api/v1/articles/" + created.body().path("slug").asText();
            var tag = created.etag();
            var slowest = 0L;
            for (var turn = 0; turn < TURNS; turn++) {
                if (turn > 0) {
                    tag = author.patch(id, tag, Map.of("title", "Lần " + turn))
                            .expect(200)
                            .etag();
                }
                tag = author.move(id, tag, "submitted").expect(200).etag();
                tag = editor.move(id, tag, "reviewed").expect(200).etag();
                tag = approver.move(id, tag, "approved").expect(200).etag();
                tag = approver.move(id, tag, "published").expect(200).etag();
                var publishedAt = System.nanoTime();
                var title = "Lần " + turn;
                assertEquals(title, title(one, path));
                while (!title.equals(title(other, path))) {
                    Thread.sleep(5);
                }
                slowest = Math.max(slowest, (System.nanoTime() - publishedAt) / 1_000_000);
            }
            assertFoundAlike(one, other, "Lần " + (TURNS - 1));
            for (var turn = 0; turn < TURNS; turn++) {
                var change = told.nextChange();
                assertEquals(id, change.path("id").asText());
                assertEquals(change, otherTold.nextChange());
            }
            System.out.printf("TwoNodesIT: the other node followed within %d ms%n", slowest);
            assertTrue(slowest <= MILLIS, "the other node took " + slowest + " ms");
        }
    }

    /** Each has an index of its own, which follows the same log. */
    private static void assertFoundAlike(PackagedLoa one, PackagedLoa other, String title) throws Exception {
        var path = "/api/v1/search?q=" + URLEncoder.encode('"' + title + '"', StandardCharsets.UTF_8);
        var begun = System.nanoTime();
        while (found(one, path) != 1 || found(other, path) != 1) {
            assertTrue(
                    System.nanoTime() - begun < MILLIS * 2 * 1_000_000, "search has not followed within two seconds");
            Thread.sleep(20);
        }
        assertEquals(
                Client.anonymous(one).get(path).body(),
                Client.anonymous(other).get(path).body());
    }

    private static int found(PackagedLoa node, String path) throws Exception {
        var answer = Client.anonymous(node).get(path + "&limit=" + (1 + System.nanoTime() % 100));
        return answer.status() == 200 && !answer.body().path("relaxed").asBoolean()
                ? answer.body().path("total").asInt()
                : 0;
    }

    private static String title(PackagedLoa node, String path) throws Exception {
        var answer = Client.anonymous(node).get(path);
        return answer.status() == 200 ? answer.body().path("title").asText() : "";
    }
}
