package vn.loa.sync;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.ChangesFollowed;
import vn.loa.publication.Kind;

/** Everybody who is being told of changes by this node. */
@ApplicationScoped
class Subscribers {
    private final ChangeEvents events;
    private final ScheduledExecutorService executor;
    private final EventsConfig config;
    private final Set<Subscriber> all = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Subscribers(ChangeEvents events, ScheduledExecutorService executor, EventsConfig config, MeterRegistry metrics) {
        this.events = events;
        this.executor = executor;
        this.config = config;
        metrics.gaugeCollectionSize("loa.events.subscribers", java.util.List.of(), all);
    }

    void start(@Observes StartupEvent started) {
        var period = config.heartBeat().toMillis();
        executor.scheduleWithFixedDelay(() -> all.forEach(Subscriber::beat), period, period, TimeUnit.MILLISECONDS);
    }

    /** Before requests are waited for: these would never end. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        closing = true;
        all.forEach(Subscriber::end);
    }

    void followed(@Observes ChangesFollowed followed) {
        events.remember(followed.changes());
        all.forEach(Subscriber::advance);
    }

    /**
     * @param lastEvent the number of the last event that the subscriber has; null to begin now
     * @param kind null for all
     * @throws Problem 503 where there are too many, or before the log was read for the first time
     */
    Multi<OutboundSseEvent> subscribe(Long lastEvent, Kind kind) {
        var latest = events.latest();
        if (all.size() >= config.maxSubscribers() || latest < 0 || closing) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
        var isKnown = lastEvent == null || events.hasReached(lastEvent);
        var welcome = isKnown ? events.welcome() : events.reset();
        var seen = lastEvent == null || !isKnown ? latest : lastEvent;
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        connection ->
                                add(new Subscriber(events, executor, welcome, seen, kind, connection), connection),
                        BackPressureStrategy.IGNORE);
    }

    private void add(Subscriber subscriber, MultiEmitter<? super OutboundSseEvent> connection) {
        all.add(subscriber);
        connection.onTermination(() -> all.remove(subscriber));
        connection.onRequest(more -> subscriber.advance());
        subscriber.advance();
    }
}
