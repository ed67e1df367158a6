package vn.loa.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import vn.loa.publication.ChangeFollower;
import vn.loa.publication.PublishedChange;
import vn.loa.publication.PublishedChanges;

/** The change log as events: the last ones from memory, so that a thousand subscribers cost the database one read. */
@ApplicationScoped
class ChangeEvents {
    private static final int REMEMBERED = 2_000;
    private static final int BATCH = 100;
    private static final int RECONNECT_MILLIS = 3_000;

    private final PublishedChanges published;
    private final ChangeFollower follower;
    private final ObjectMapper json;
    private final Sse sse = new SseImpl();
    /** Without gaps, by seq. */
    private final ConcurrentNavigableMap<Long, ChangeEvent> recent = new ConcurrentSkipListMap<>();

    ChangeEvents(PublishedChanges published, ChangeFollower follower, ObjectMapper json) {
        this.published = published;
        this.follower = follower;
        this.json = json;
    }

    void remember(List<PublishedChange> changes) {
        changes.forEach(change -> recent.put(change.seq(), event(change)));
        while (recent.size() > REMEMBERED) {
            recent.pollFirstEntry();
        }
    }

    /** The number of the last one that this node knows of; -1 before it has looked. */
    long latest() {
        var last = recent.lastEntry();
        return last == null ? follower.seen() : last.getKey();
    }

    /** Whether the log has come as far: this node may not know of the last ones yet. */
    boolean hasReached(long seq) {
        return seq <= latest() || seq <= published.last();
    }

    /** What a new subscriber gets at once, so that it knows that the connection stands. */
    OutboundSseEvent welcome() {
        return sse.newEventBuilder()
                .reconnectDelay(RECONNECT_MILLIS)
                .comment("")
                .build();
    }

    /** To one whose last event this log never had. */
    OutboundSseEvent reset() {
        return sse.newEventBuilder()
                .name("reset")
                .reconnectDelay(RECONNECT_MILLIS)
                .data("{}")
                .build();
    }

    OutboundSseEvent beat() {
        return sse.newEventBuilder().comment("").build();
    }

    /** The one behind it, where it is remembered. */
    Optional<ChangeEvent> after(long seq) {
        return Optional.ofNullable(recent.get(seq + 1));
    }

    /** Some of those behind it, from the database. */
    List<ChangeEvent> readAfter(long seq) {
        return published.after(seq, BATCH).stream().map(this::event).toList();
    }

    private ChangeEvent event(PublishedChange change) {
        try {
            return new ChangeEvent(
                    change.seq(),
                    change.kind(),
                    sse.newEventBuilder()
                            .id(Long.toString(change.seq()))
                            .data(json.writeValueAsString(change))
                            .build());
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
