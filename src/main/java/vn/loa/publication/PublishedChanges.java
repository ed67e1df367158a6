package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;

/** Reads the change log: as a whole, from any point on, or behind a snapshot of what is public. */
@ApplicationScoped
public class PublishedChanges {
    private static final String LOG = "changes";
    private static final SortKey BY_SEQ = new SortKey("c.seq", Long::valueOf);

    private final SessionFactory sessions;
    private final Cursors cursors;
    private final LinkTags tags;

    PublishedChanges(SessionFactory sessions, Cursors cursors, LinkTags tags) {
        this.sessions = sessions;
        this.cursors = cursors;
        this.tags = tags;
    }

    /** The log from its start, or after the cursor; the next cursor is never null. A cursor of a snapshot goes on there. */
    public Page<PublishedChange> page(PageRequest request) {
        var place = SnapshotPlace.read(cursors, request.cursor);
        if (place.isPresent()) {
            return snapshot(place.get(), request);
        }
        return read(session -> log(request)
                .follow(
                        session,
                        Change.class,
                        "select c from Change c where c.seq > 0",
                        "select count(c) from Change c",
                        Map.of(),
                        change -> position(change.seq()),
                        position(0))
                .map(Change::toPublishedChange));
    }

    /**
     * What is public, each item as a change that published it. Behind the last page, next leads into the log where this
     * began: what changes meanwhile is told there once more, so that nothing is missed.
     */
    public Page<PublishedChange> snapshot(PageRequest request) {
        return snapshot(new SnapshotPlace(last(), new UUID(0, 0), ""), request);
    }

    private Page<PublishedChange> snapshot(SnapshotPlace place, PageRequest request) {
        var from = " from PublishedItem i where i.visibility = :live";
        return read(session -> {
            var found = session.createQuery(
                            "select new vn.loa.publication.Published(" + PublicationReader.SUMMARY_COLUMNS + ")" + from
                                    + " and i.key.id >= :id and (i.key.id > :id or i.key.locale > :locale)"
                                    + " order by i.key.id, i.key.locale",
                            Published.class)
                    .setParameter("live", Visibility.LIVE)
                    .setParameter("id", place.id())
                    .setParameter("locale", place.locale())
                    .setMaxResults(request.limit())
                    .getResultList();
            var end = found.isEmpty() ? null : found.get(found.size() - 1);
            var next = found.size() < request.limit()
                    ? log(new PageRequest()).after(position(place.seq()))
                    : new SnapshotPlace(place.seq(), end.id(), end.locale()).write(cursors);
            var count = request.isCounted()
                    ? session.createQuery("select count(*)" + from, Long.class)
                            .setParameter("live", Visibility.LIVE)
                            .getSingleResult()
                    : null;
            return new Page<>(
                    found.stream().map(item -> change(item, place.seq())).toList(), next, null, count);
        });
    }

    private PublishedChange change(Published item, long seq) {
        return new PublishedChange(
                seq,
                item.kind(),
                item.id(),
                ChangeAction.PUBLISHED,
                item.slug(),
                item.locale(),
                List.copyOf(tags.of(item.links())),
                item.modifiedAt());
    }

    /** The number of the last change; 0 before the first. */
    public long last() {
        return read(session -> session.createQuery("select coalesce(max(c.seq), 0) from Change c", Long.class)
                .getSingleResult());
    }

    /** What changed after the change with the number, in order. */
    public List<PublishedChange> after(long seq, int limit) {
        return read(session -> session.createQuery(
                                "select c from Change c where c.seq > :seq order by c.seq", Change.class)
                        .setParameter("seq", seq)
                        .setMaxResults(limit)
                        .getResultList())
                .stream()
                .map(Change::toPublishedChange)
                .toList();
    }

    private Keyset log(PageRequest request) {
        return new Keyset(cursors, LOG, request, BY_SEQ, BY_SEQ, false);
    }

    private static List<String> position(long seq) {
        return List.of(Long.toString(seq), Long.toString(seq));
    }

    private <T> T read(Function<StatelessSession, T> query) {
        try (var session = sessions.openStatelessSession()) {
            return query.apply(session);
        }
    }
}
