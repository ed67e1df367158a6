package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service is killed while it publishes: whoever got a yes finds it public, and nothing is half done. */
class CrashIT {
    private static final int WORKERS = 6;
    private static final int CRASHES = 3;
    /** Publications before each of the crashes. */
    private static final int AT_LEAST = 25;

    private static final int PATIENCE_SECONDS = 20;

    private static Map<String, String> environment;

    private final Map<String, Outcome> articles = new ConcurrentHashMap<>();

    /** What the caller was told about the publication of one article. */
    private enum Outcome {
        NOT_ASKED,
        CUT_OFF,
        PUBLISHED
    }

    @BeforeAll
    static void prepare() throws Exception {
        Servers.emptyDatabase();
        environment = Servers.goodEnvironment();
        environment.put(
                "LOA_SEARCH_DIRECTORY",
                Files.createTempDirectory(Path.of("target"), "crash-search-")
                        .toAbsolutePath()
                        .toString());
    }

    @Test
    void what_was_answered_is_kept_and_what_was_cut_off_is_whole_or_not_there() throws Exception {
        var loa = PackagedLoa.start(environment);
        try {
            for (var crash = 1; crash <= CRASHES; crash++) {
                publishUntilKilled(loa);
                loa = PackagedLoa.start(environment);
                assertConsistent(loa);
            }
        } finally {
            loa.close();
        }
        var outcomes = new HashSet<>(articles.values());
        assertTrue(outcomes.contains(Outcome.PUBLISHED), "nothing was published before the crashes");
        System.out.printf(
                "CrashIT: %d articles, %d published, %d cut off while publishing%n",
                articles.size(), count(Outcome.PUBLISHED), count(Outcome.CUT_OFF));
    }

    private long count(Outcome outcome) {
        return articles.values().stream().filter(outcome::equals).count();
    }

    private void publishUntilKilled(PackagedLoa loa) throws Exception {
        var people = new People(Client.of(loa, "author"), Client.of(loa, "editor"), Client.of(loa, "approver"));
        var workers = Executors.newFixedThreadPool(WORKERS);
        var before = count(Outcome.PUBLISHED);
        var done = new ArrayList<Future<?>>();
        for (var worker = 0; worker < WORKERS; worker++) {
            done.add(workers.submit(() -> publishOneAfterTheOther(people)));
        }
        while (count(Outcome.PUBLISHED) < before + AT_LEAST && loa.isAlive()) {
            Thread.sleep(10);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(1_500));
        loa.kill();
        workers.shutdown();
        assertTrue(workers.awaitTermination(60, TimeUnit.SECONDS));
        for (var worker : done) {
            worker.get(); // an answer that nobody expected fails here
        }
    }

    private record People(Client author, Client editor, Client approver) {}

    private void publishOneAfterTheOther(People people) {
        try {
            while (true) {
                publishOne(people);
            }
        } catch (IOException killed) {
            // as planned
        }
    }

    private void publishOne(People people) throws IOException {
        var created = people.author.create("Tin số một", "<p>Nội dung.</p>").expect(201);
        var id = created.body().path("id").asText();
        articles.put(id, Outcome.NOT_ASKED);
        var submitted = people.author.move(id, created.etag(), "submitted").expect(200);
        var reviewed = people.editor.move(id, submitted.etag(), "reviewed").expect(200);
        var approved = people.approver.move(id, reviewed.etag(), "approved").expect(200);
        articles.put(id, Outcome.CUT_OFF);
        people.approver.move(id, approved.etag(), "published").expect(200);
        articles.put(id, Outcome.PUBLISHED);
    }

    private void assertConsistent(PackagedLoa loa) throws Exception {
        var changed = changes(loa);
        assertTrue(articles.keySet().containsAll(changed), "the change log has articles that nobody made");
        var editor = Client.of(loa, "editor");
        for (var article : articles.entrySet()) {
            var id = article.getKey();
            var view = editor.get(Client.ARTICLES + "/" + id).expect(200).body();
            var published = view.path("state").asText().equals("published");
            var address = "/api/v1/articles/" + view.path("slug").asText();
            Client.anonymous(loa).get(address).expect(published ? 200 : 404);
            assertEquals(published, changed.contains(id), "in the change log: " + view);
            if (article.getValue() != Outcome.CUT_OFF) {
                assertEquals(article.getValue() == Outcome.PUBLISHED, published, view.toString());
            }
        }
        assertFound(Client.anonymous(loa), "/api/v1/search?q=tin+so+mot", changed.size());
        assertFound(editor, "/api/manage/v1/search?q=tin+so+mot", articlesInDatabase(editor));
        var verification = Client.of(loa, "auditor")
                .get("/api/manage/v1/audit/verify")
                .expect(200)
                .body();
        assertTrue(verification.path("intact").asBoolean(), verification.toString());
    }

    /** The index goes on where the kill cut it off, and misses nothing. */
    private static void assertFound(Client client, String path, long wanted) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (var limit = 1; ; limit = limit % 100 + 1) { // not the answer that is kept
            var answer = client.get(path + "&limit=" + limit);
            if (answer.status() == 200 && answer.body().path("total").asLong() == wanted) {
                return;
            }
            assertTrue(System.nanoTime() < end, path + " instead of " + wanted + ": " + answer.body());
            Thread.sleep(100);
        }
    }

    private static long articlesInDatabase(Client editor) throws IOException {
        return editor.get(Client.ARTICLES + "?limit=1&count=exact")
                .expect(200)
                .body()
                .path("count")
                .asLong();
    }

    /** Follows the change log to its end: the articles in it, each once, under numbers without a gap. */
    private static Set<String> changes(PackagedLoa loa) throws IOException {
        var ids = new HashSet<String>();
        List<Long> numbers = new ArrayList<>();
        var address = "/api/v1/changes?limit=100";
        while (true) {
            var page = Client.anonymous(loa).get(address).expect(200).body();
            if (page.path("items").isEmpty()) {
                break;
            }
            page.path("items").forEach(change -> {
                numbers.add(change.path("seq").asLong());
                if (change.path("kind").asText().equals("article")) {
                    assertTrue(ids.add(change.path("id").asText()), "twice: " + change);
                }
            });
            address = "/api/v1/changes?limit=100&cursor=" + page.path("next").asText();
        }
        for (var index = 0; index < numbers.size(); index++) {
            assertEquals(index + 1, numbers.get(index), "the numbers of the change log");
        }
        return ids;
    }
}
