package vn.loa.answer;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import vn.loa.publication.ItemChanged;
import vn.loa.publication.PublicationReader;

/** Reads the change log for what other nodes published, and drops from the cache what they changed. */
@ApplicationScoped
class ChangeFollower {
    private static final int BATCH = 1_000;

    private final ResponseCache cache;
    private final PublicationReader published;
    private final ScheduledExecutorService executor;
    private final CacheConfig config;
    private final Clock clock;

    private ScheduledFuture<?> following;
    private volatile long seen = -1;
    private volatile Instant verifiedAt = Instant.EPOCH;
    private volatile Instant nextChangeAt;

    ChangeFollower(
            ResponseCache cache,
            PublicationReader published,
            ScheduledExecutorService executor,
            CacheConfig config,
            Clock clock) {
        this.cache = cache;
        this.published = published;
        this.executor = executor;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (config.size().asLongValue() > 0) {
            following = executor.scheduleWithFixedDelay(
                    this::follow, 0, config.followInterval().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (following != null) {
            following.cancel(true);
        }
    }

    /** How long ago the cache was last known to hold nothing that is over. */
    Duration unverified() {
        return Duration.between(verifiedAt, clock.instant());
    }

    /** When anything is scheduled to change next; null for never. What was made before it was scheduled does not know. */
    Instant nextChangeAt() {
        return nextChangeAt;
    }

    private void follow() {
        try {
            var asked = clock.instant();
            if (seen < 0) {
                seen = published.lastChange();
                cache.evictAll(); // what was kept before may be older than what was seen
            }
            var changes = published.changesAfter(seen, BATCH);
            while (!changes.isEmpty()) {
                cache.evict(changes.stream()
                        .map(change -> new ItemChanged(change.kind(), change.id()))
                        .toList());
                seen = changes.get(changes.size() - 1).seq();
                asked = clock.instant();
                changes = published.changesAfter(seen, BATCH);
            }
            nextChangeAt = published.nextChange().orElse(null);
            verifiedAt = asked;
        } catch (RuntimeException failure) {
            Log.warnf("The change log cannot be read, cached answers age: %s", failure.getMessage());
        }
    }
}
