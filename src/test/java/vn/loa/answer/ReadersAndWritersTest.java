package vn.loa.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

/**
 * Writers publish, rename and withdraw while readers read. Every edition carries its number in title and summary: no
 * reader may see the halves of two, one that was never public, or an older one after a newer one.
 */
@LoaTest
class ReadersAndWritersTest {
    private static final int WRITERS = 3;
    private static final int READERS = 6;
    private static final long MILLIS = 12_000;

    private final AtomicBoolean over = new AtomicBoolean();

    private final class Story {
        final String topic = Library.topic("Đua");
        final AtomicInteger published = new AtomicInteger(1);
        /** What a reader may see at most: its publication has been asked for. */
        final AtomicInteger asked = new AtomicInteger(1);

        volatile String slug;
        Articles.Held article;

        Story() {
            var text = Articles.text("Bản 1");
            text.put("summary", "Tóm tắt 1");
            text.put("slug", vn.loa.text.VietnameseText.slug(unique("Đua"), 100).orElseThrow());
            text.put("topics", List.of(topic));
            article = Articles.published(Articles.draft(text));
            slug = article.slug();
        }

        Void write() {
            while (!over.get()) {
                var next = published.get() + 1;
                var changes = new java.util.HashMap<String, Object>(
                        Map.of("title", "Bản " + next, "summary", "Tóm tắt " + next));
                if (ThreadLocalRandom.current().nextInt(4) == 0) {
                    changes.put("slug", slug.replaceFirst("(-lan-\\d+)?$", "-lan-" + next));
                }
                var approved = Articles.approved(Articles.patched(anna(), article, changes));
                asked.set(next);
                article = Articles.moved(binh(), approved, "published");
                slug = article.slug();
                published.set(next);
                if (ThreadLocalRandom.current().nextInt(5) == 0) {
                    article = Articles.moved(binh(), article, Map.of("to", "withdrawn", "comment", "Tạm ẩn"));
                }
            }
            return null;
        }

        Integer read() {
            var seen = 1;
            var reads = 0;
            while (!over.get()) {
                var least = Math.max(seen, published.get());
                var bySlug = ThreadLocalRandom.current().nextBoolean();
                var answer = bySlug
                        ? given().redirects().follow(true).get("/api/v1/articles/" + slug)
                        : given().get("/api/v1/articles?topic=" + topic);
                var most = asked.get();
                var title = answer.<String>path(bySlug ? "title" : "items[0].title");
                var summary = answer.<String>path(bySlug ? "summary" : "items[0].summary");
                if (title != null) { // withdrawn, it is in no list
                    var number = Integer.parseInt(title.substring("Bản ".length()));
                    assertTrue(summary.equals("Tóm tắt " + number), title + " with " + summary);
                    assertTrue(number >= least, "edition " + number + " after " + least);
                    assertTrue(number <= most, "edition " + number + " before it was published");
                    seen = number;
                    reads++;
                }
            }
            return reads;
        }
    }

    @Test
    void nobody_sees_what_was_never_public_or_the_old_after_the_new() throws Exception {
        var stories = new ArrayList<Story>();
        for (var number = 0; number < WRITERS; number++) {
            stories.add(new Story());
        }
        var pool = Executors.newFixedThreadPool(WRITERS + READERS);
        var writers = new ArrayList<Future<Void>>();
        var readers = new ArrayList<Future<Integer>>();
        stories.forEach(story -> writers.add(pool.submit((Callable<Void>) story::write)));
        for (var number = 0; number < READERS; number++) {
            var story = stories.get(number % WRITERS);
            readers.add(pool.submit((Callable<Integer>) story::read));
        }
        Thread.sleep(MILLIS);
        over.set(true);
        for (var writer : writers) {
            writer.get();
        }
        var reads = 0;
        for (var reader : readers) {
            reads += reader.get();
        }
        pool.shutdown();
        var editions = stories.stream().mapToInt(story -> story.published.get()).sum();
        assertTrue(editions > 2 * WRITERS && reads > editions, editions + " editions, " + reads + " reads");
        System.out.printf("ReadersAndWritersTest: %d editions, %d reads%n", editions, reads);
    }
}
