package vn.loa.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.as;
import static vn.loa.testing.People.binh;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.loa.identity.Roles;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

@LoaTest
class ConcurrentWritersTest {
    private static final int WRITERS = 8;
    private static final int PUBLICATIONS = 25;
    private static final Map<String, Object> EMERGENCY =
            Map.of("to", "published", "emergency", true, "comment", "Cùng lúc");

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CyclicBarrier(threads);
        Callable<T> started = () -> {
            start.await();
            return work.call();
        };
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(Collections.nCopies(threads, started))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void they_leave_an_unbroken_chain_and_a_change_log_without_gaps() throws Exception {
        var before = Database.number("select seq from change_head");
        var title = unique("Đồng thời");
        var published = together(WRITERS, () -> {
            var ids = new HashSet<String>();
            for (var i = 0; i < PUBLICATIONS; i++) {
                ids.add(Articles.moved(binh(), Articles.draft(unique(title)), EMERGENCY)
                        .id());
            }
            return ids;
        });
        var all = new HashSet<String>();
        published.forEach(all::addAll);
        assertEquals(WRITERS * PUBLICATIONS, all.size());
        as("otto", Roles.AUDITOR).get("/api/manage/v1/audit/verify").then().body("intact", is(true));
        assertEquals(before + all.size(), Database.number("select seq from change_head"));
        assertEquals(
                all.size(),
                Database.number("select count(*) from change_log where seq > ? and action = 'PUBLISHED'", before));
        assertEquals(
                Database.number("select max(seq) from change_log"), Database.number("select count(*) from change_log"));
    }

    /** A follower that reads while others write must never be shown n before something less than n. */
    @Test
    void a_follower_misses_nothing_while_they_write() throws Exception {
        var seen = new ArrayList<Number>();
        String start = given().get("/api/v1/changes?limit=100").path("next");
        var cursor = new String[] {start};
        var results = together(5, () -> {
            if (Thread.currentThread().getName().endsWith("thread-1")) {
                for (var i = 0; i < 60; i++) {
                    read(cursor, seen);
                }
                return 0;
            }
            for (var i = 0; i < 8; i++) {
                Articles.moved(binh(), Articles.draft(unique("Theo dõi")), EMERGENCY);
            }
            return 8;
        });
        assertEquals(32, results.stream().mapToInt(Integer::intValue).sum());
        while (read(cursor, seen) > 0) {
            // to the end
        }
        for (var i = 1; i < seen.size(); i++) {
            assertEquals(seen.get(i - 1).longValue() + 1, seen.get(i).longValue());
        }
        assertEquals(
                Database.number("select seq from change_head"),
                seen.get(seen.size() - 1).longValue());
    }

    private static int read(String[] cursor, List<Number> seen) {
        Response page =
                given().queryParam("limit", 100).queryParam("cursor", cursor[0]).get("/api/v1/changes");
        List<Number> seqs = page.path("items.seq");
        seen.addAll(seqs);
        cursor[0] = page.path("next");
        return seqs.size();
    }

    @Test
    void of_those_who_saw_the_same_version_one_wins() throws Exception {
        var draft = Articles.draft(unique("Một người thắng"));
        var statuses = together(
                6,
                () -> Articles.patch(anna(), draft, Map.of("summary", unique("Ai")))
                        .statusCode());
        assertEquals(1, Collections.frequency(statuses, 200));
        assertEquals(5, Collections.frequency(statuses, 412));
    }

    @Test
    void of_those_who_publish_at_once_one_does() throws Exception {
        var approved = Articles.approved(unique("Một lần"));
        var statuses = together(
                6,
                () -> Articles.move(binh(), approved, Map.of("to", "published")).statusCode());
        assertEquals(1, Collections.frequency(statuses, 200));
        assertEquals(1, Database.number("select count(*) from change_log where item = ?", approved.id()));
    }

    @Test
    void dry_runs_of_the_same_title_do_not_meet() throws Exception {
        for (var round = 0; round < 5; round++) {
            var text = Articles.text(unique("Thử cùng lúc"));
            var statuses = together(
                    8,
                    () -> anna().contentType("application/json")
                            .body(text)
                            .post("/api/manage/v1/articles?validateOnly=true")
                            .statusCode());
            assertEquals(Collections.nCopies(8, 200), statuses);
        }
    }

    @Test
    void drafts_of_the_same_title_of_which_some_are_refused_do_not_meet() throws Exception {
        for (var round = 0; round < 5; round++) {
            var text = Articles.text(unique("Hỏng cùng lúc"));
            text.put("topics", List.of("none-such"));
            var statuses = together(
                    8,
                    () -> anna().contentType("application/json")
                            .body(text)
                            .post("/api/manage/v1/articles")
                            .statusCode());
            assertEquals(Collections.nCopies(8, 422), statuses);
        }
    }

    @Test
    void a_live_article_has_one_next_edition() throws Exception {
        Held published = Articles.published(unique("Một bản sau"));
        together(
                6,
                () -> Articles.patch(anna(), published, Map.of("summary", unique("Ai")))
                        .statusCode());
        assertEquals(2, Database.number("select count(*) from edition where article_id = ?", published.id()));
    }
}
