package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.loa.it.Client.Answer;

/** Two people at the same thing at the same time. */
class RaceIT {
    private static final int PATCHES = 1_000;
    private static final int APPROVALS = 20;
    private static final Pattern MARKER = Pattern.compile("<p>([ab]\\d+)</p>");

    private static PackagedLoa loa;

    @BeforeAll
    static void start() throws Exception {
        Servers.emptyDatabase();
        loa = PackagedLoa.start(Servers.goodEnvironment());
    }

    @AfterAll
    static void stop() {
        loa.close();
    }

    @Test
    void no_edit_of_two_editors_is_lost() throws Exception {
        var created =
                Client.of(loa, "author").create("Hai người sửa", "<p>a0</p>").expect(201);
        var path = Client.ARTICLES + "/" + created.body().path("id").asText();
        var race = new Race(created.body().path("id").asText());
        var first = Client.of(loa, "editor");
        var second = Client.of(loa, "editor-2");
        atOnce(() -> race.run(first, "a"), () -> race.run(second, "b"));

        var after = first.get(path).expect(200);
        var present = MARKER.matcher(after.body().path("body").asText())
                .results()
                .map(match -> match.group(1))
                .filter(marker -> !marker.equals("a0"))
                .sorted()
                .toList();
        assertEquals(race.won.stream().sorted().toList(), present);
        assertEquals(race.won.size(), version(after) - version(created));
        assertEquals(PATCHES, race.won.size() + race.lost.get());
        assertTrue(race.lost.get() > 0, "they never met");
        System.out.printf("RaceIT: %d patches won, %d lost%n", race.won.size(), race.lost.get());
    }

    /** Each editor adds a paragraph to what is there; refused, it reads again and tries again. */
    private static final class Race {
        private final String id;
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger lost = new AtomicInteger();
        private final List<String> won = Collections.synchronizedList(new ArrayList<>());

        Race(String id) {
            this.id = id;
        }

        Void run(Client editor, String name) throws Exception {
            var number = 1;
            while (sent.incrementAndGet() <= PATCHES) {
                var seen = editor.get(Client.ARTICLES + "/" + id).expect(200);
                var marker = name + number;
                var body = seen.body().path("body").asText() + "<p>" + marker + "</p>";
                var answer = editor.patch(id, seen.etag(), Map.of("body", body));
                if (answer.status() == 412) {
                    assertEquals("stale-version", answer.code());
                    lost.incrementAndGet();
                    continue;
                }
                answer.expect(200);
                won.add(marker);
                number++;
            }
            return null;
        }
    }

    @Test
    void of_two_approvals_at_once_one_is_the_first() throws Exception {
        var author = Client.of(loa, "author");
        var first = Client.of(loa, "approver");
        var second = Client.of(loa, "approver-2");
        for (var round = 0; round < APPROVALS; round++) {
            var created = author.create("Hai người duyệt", "<p>Nội dung.</p>").expect(201);
            var id = created.body().path("id").asText();
            var submitted = author.move(id, created.etag(), "submitted").expect(200);
            var start = new CyclicBarrier(2);
            var answers =
                    atOnce(() -> approve(first, id, submitted, start), () -> approve(second, id, submitted, start));
            assertEquals(
                    List.of(200, 412),
                    answers.stream().map(Answer::status).sorted().toList());
            var after = author.get(Client.ARTICLES + "/" + id).expect(200);
            assertEquals("approved", after.body().path("state").asText());
            assertEquals(1, version(after) - version(submitted));
        }
    }

    private static Answer approve(Client approver, String id, Answer seen, CyclicBarrier start) throws Exception {
        start.await();
        return approver.move(id, seen.etag(), "approved");
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Clients must not read a tag; these tests look behind it. */
    private static long version(Answer answer) {
        return Long.parseLong(answer.etag().replace("\"", ""));
    }
}
