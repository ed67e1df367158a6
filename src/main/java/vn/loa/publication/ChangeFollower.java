package vn.loa.publication;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads the change log for what this node and others published since it started, and tells who wants to know. */
@ApplicationScoped
public class ChangeFollower {
    private static final int BATCH = 1_000;

    private final PublishedChanges changes;
    private final PublicationReader published;
    private final Event<ChangesFollowed> followed;
    private final ScheduledExecutorService executor;
    private final FollowConfig config;
    private final Clock clock;

    private ScheduledFuture<?> following;
    private volatile long seen = -1;
    private volatile Instant verifiedAt = Instant.EPOCH;
    private volatile Instant nextChangeAt;

    ChangeFollower(
            PublishedChanges changes,
            PublicationReader published,
            Event<ChangesFollowed> followed,
            ScheduledExecutorService executor,
            FollowConfig config,
            Clock clock) {
        this.changes = changes;
        this.published = published;
        this.followed = followed;
        this.executor = executor;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        following = executor.scheduleWithFixedDelay(
                this::follow, 0, config.followInterval().toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        following.cancel(true);
    }

    /** How long ago all changes were last known to have been told. */
    public Duration unverified() {
        return Duration.between(verifiedAt, clock.instant());
    }

    /** When anything is scheduled to change next; null for never. What was made before it was scheduled does not know. */
    public Instant nextChangeAt() {
        return nextChangeAt;
    }

    /** The number of the last change that was told, or of the last one before this node started; -1 before that is known. */
    public long seen() {
        return seen;
    }

    private void follow() {
        try {
            var asked = clock.instant();
            if (seen < 0) {
                seen = changes.last();
            }
            var news = changes.after(seen, BATCH);
            while (!news.isEmpty()) {
                followed.fire(new ChangesFollowed(news));
                seen = news.get(news.size() - 1).seq();
                asked = clock.instant();
                news = changes.after(seen, BATCH);
            }
            nextChangeAt = published.nextChange().orElse(null);
            verifiedAt = asked;
        } catch (RuntimeException failure) {
            Log.warnf("The change log cannot be read, cached answers age: %s", failure.getMessage());
        }
    }
}
