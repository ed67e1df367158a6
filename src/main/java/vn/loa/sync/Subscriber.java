package vn.loa.sync;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import vn.loa.publication.Kind;

/**
 * One connection. It takes the next event when the one before is written: a slow reader has no queue, it only falls
 * behind, and catches up from the database.
 */
final class Subscriber {
    /** Nothing was taken for as many beats: the other side is gone, or hangs. */
    private static final int PATIENCE = 4;

    private final ChangeEvents events;
    private final Executor executor;
    private final Kind kind;
    private final MultiEmitter<? super OutboundSseEvent> connection;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<OutboundSseEvent> word;
    private final AtomicReference<List<ChangeEvent>> arrived = new AtomicReference<>();

    // Only whoever sends has these.
    private final Queue<ChangeEvent> read = new ArrayDeque<>(0);
    private boolean reading;
    private long seen;

    private int ignored;

    /**
     * @param welcome sent at once
     * @param seen the number of the last event that it has
     * @param kind the only kind that it is told of; null for all
     */
    Subscriber(
            ChangeEvents events,
            Executor executor,
            OutboundSseEvent welcome,
            long seen,
            Kind kind,
            MultiEmitter<? super OutboundSseEvent> connection) {
        this.events = events;
        this.executor = executor;
        this.word = new AtomicReference<>(welcome);
        this.seen = seen;
        this.kind = kind;
        this.connection = connection;
    }

    /** Sends what there is and the connection takes. Whoever calls while another sends leaves it to that one. */
    void advance() {
        if (calls.getAndIncrement() > 0) {
            return;
        }
        var called = 1;
        do {
            send();
            called = calls.addAndGet(-called);
        } while (called > 0);
    }

    /** Called by one thread at a time. */
    void beat() {
        ignored = connection.requested() > 0 ? 0 : ignored + 1;
        if (ignored > PATIENCE) {
            end();
        } else {
            word.compareAndSet(null, events.beat());
            advance();
        }
    }

    /** The client comes back by itself, and gets what it missed. */
    void end() {
        connection.complete();
    }

    private void send() {
        while (connection.requested() > 0 && !connection.isCancelled()) {
            var said = word.getAndSet(null);
            if (said != null) {
                connection.emit(said);
                continue;
            }
            var next = next();
            if (next == null) {
                return;
            }
            seen = next.seq();
            if (kind == null || kind == next.kind()) {
                connection.emit(next.event());
            }
        }
    }

    private ChangeEvent next() {
        var found = arrived.getAndSet(null);
        if (found != null) {
            read.addAll(found);
            reading = false;
        }
        var next = read.isEmpty() ? events.after(seen).orElse(null) : read.remove();
        if (next == null && !reading && seen < events.latest()) {
            reading = true;
            var last = seen;
            executor.execute(() -> readAfter(last));
        }
        return next;
    }

    private void readAfter(long last) {
        try {
            var found = events.readAfter(last);
            if (found.isEmpty()) {
                end(); // the log is shorter than it was: it was restored from a backup
                return;
            }
            arrived.set(found);
            advance();
        } catch (RuntimeException failure) {
            Log.debugf("A subscriber cannot be told what it missed: %s", failure.getMessage());
            end();
        }
    }
}
