package vn.loa.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import vn.loa.publication.ChangeAction;
import vn.loa.publication.ChangesFollowed;
import vn.loa.publication.ItemChanged;
import vn.loa.publication.Kind;
import vn.loa.publication.PublishedChange;

class ResponseCacheTest {
    private static final int KILOBYTES_64 = 64 * 1_024;
    private static final UUID ITEM = new UUID(1, 2);
    private static final ItemChanged CHANGE = new ItemChanged(Kind.ARTICLE, ITEM);
    private static final ChangesFollowed FOLLOWED = new ChangesFollowed(List.of(
            new PublishedChange(1, Kind.ARTICLE, ITEM, ChangeAction.UPDATED, "tin", "vi", List.of(), Instant.EPOCH)));

    private final ResponseCache cache = new ResponseCache(config(), new SimpleMeterRegistry());

    private static CacheConfig config() {
        return new CacheConfig() {
            @Override
            public MemorySize size() {
                return new MemorySize(BigInteger.valueOf(KILOBYTES_64));
            }

            @Override
            public Duration longestUnverified() {
                return Duration.ofSeconds(1);
            }
        };
    }

    private static Answer answer(String text) {
        return new Answer(
                Form.text("text/plain"),
                text.getBytes(StandardCharsets.UTF_8),
                null,
                null,
                List.of("article/" + ITEM),
                "Accept-Encoding",
                null);
    }

    private static String text(Answer answer) {
        return answer.body(false).toString();
    }

    @Test
    void it_holds_no_more_bytes_than_it_may() {
        for (var number = 0; number < 1_000; number++) {
            cache.keep(cache.begin("/" + number), answer("x".repeat(1_000) + number));
        }
        var kept = 0;
        for (var number = 0; number < 1_000; number++) {
            kept += cache.find("/" + number).isPresent() ? 1 : 0;
        }
        assertTrue(kept > 10 && kept <= KILOBYTES_64 / 1_000, kept + " kept");
    }

    @Test
    void what_was_begun_before_a_change_is_not_kept() {
        var computation = cache.begin("/a");
        cache.followed(FOLLOWED);
        cache.keep(computation, answer("before"));
        assertEquals(Optional.empty(), cache.find("/a"));
    }

    @Test
    void nothing_is_kept_while_a_change_commits() {
        cache.keep(cache.begin("/a"), answer("before"));
        cache.committing(CHANGE);
        assertEquals(Optional.empty(), cache.find("/a"));
        cache.keep(cache.begin("/a"), answer("meanwhile"));
        assertEquals(Optional.empty(), cache.find("/a"));
        cache.committed(CHANGE);
        cache.keep(cache.begin("/a"), answer("after"));
        assertEquals("after", cache.find("/a").map(ResponseCacheTest::text).orElseThrow());
    }

    @Test
    void a_change_that_was_rolled_back_before_it_could_commit_holds_nothing_up() {
        cache.committed(CHANGE);
        cache.keep(cache.begin("/a"), answer("kept"));
        assertTrue(cache.find("/a").isPresent());
    }

    /** Readers put in what they read; a writer raises the number and says so. Nobody may find less than was written. */
    @Test
    void nobody_finds_the_old_after_the_new() throws Exception {
        var truth = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(5);
        Callable<Long> reader = () -> {
            var hits = 0L;
            while (truth.get() < 2_000) {
                var before = truth.get();
                var found = cache.find("/n");
                if (found.isPresent()) {
                    hits++;
                    assertTrue(Integer.parseInt(text(found.get())) >= before, "old after new");
                } else {
                    var computation = cache.begin("/n");
                    cache.keep(computation, answer(Integer.toString(truth.get())));
                }
            }
            return hits;
        };
        var readers = List.of(pool.submit(reader), pool.submit(reader), pool.submit(reader), pool.submit(reader));
        while (truth.get() < 2_000) {
            var change = new ItemChanged(Kind.ARTICLE, ITEM);
            cache.committing(change);
            truth.incrementAndGet();
            cache.committed(change);
            LockSupport.parkNanos(50_000); // or nobody would find anything in between
        }
        var hits = 0L;
        for (var one : readers) {
            hits += one.get();
        }
        pool.shutdown();
        assertTrue(hits > 100, hits + " hits");
    }
}
