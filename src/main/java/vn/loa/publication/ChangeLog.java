package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Appends to the change log. Numbers are taken from a row that the transaction keeps locked until it ends, so they
 * rise in commit order and have no gaps: a follower that has seen n has seen all before n. An auto-increment would
 * commit out of order, and a follower would skip a row for ever.
 */
@ApplicationScoped
class ChangeLog {
    private final EntityManager database;
    private final Event<ItemChanged> changed;

    ChangeLog(EntityManager database, Event<ItemChanged> changed) {
        this.database = database;
        this.changed = changed;
    }

    /** Ends the copies in this process only: what shows is the same, but not for how long. */
    void tellHere(Kind kind, UUID id) {
        changed.fire(new ItemChanged(kind, id));
    }

    /** One change of one item. */
    record Entry(PublishedItem item, ItemKey key, ChangeAction action, Set<String> tags) {}

    /**
     * That the items which link to the target, and were modified at the moment, were updated.
     *
     * @param tag beside those of their present links
     */
    void appendUpdates(Relation relation, UUID target, String tag, Instant at) {
        changed.fire(new ItemChanged(relation.kind(), target)); // shows in all of them
        database.flush();
        var head = (Number) database.createNativeQuery("select seq from change_head where id = 1 for update")
                .getSingleResult();
        var prefix = Arrays.stream(Relation.values())
                .map(one -> "when '" + one.name() + "' then '" + one.tag() + "'")
                .collect(Collectors.joining(" ", "case x.relation ", " end"));
        var appended = database.createNativeQuery("""
                        insert into change_log (seq, kind, item, locale, action, slug, tags, at)
                        select :head + row_number() over (order by i.published_at, i.id, i.locale),
                               i.kind, i.id, i.locale, 'UPDATED', i.slug,
                               concat_ws(' ', :tag, (
                                   select group_concat(distinct concat(%s, '/', x.target) separator ' ')
                                     from published_link x where x.item = i.id and x.locale = i.locale)), :at
                          from published_link l
                          join published_item i on i.id = l.item and i.locale = l.locale
                         where l.relation = :relation and l.target = :target and i.modified_at = :at
                        """.formatted(prefix))
                .setParameter("head", head.longValue())
                .setParameter("tag", tag)
                .setParameter("at", at)
                .setParameter("relation", relation.name())
                .setParameter("target", target.toString())
                .executeUpdate();
        database.createNativeQuery("update change_head set seq = seq + :appended where id = 1")
                .setParameter("appended", appended)
                .executeUpdate();
    }

    void append(List<Entry> entries, Instant at) {
        entries.forEach(entry ->
                changed.fire(new ItemChanged(entry.item().kind(), entry.key().id())));
        database.flush(); // what may still fail, fails before the counter is locked
        for (var chunk : Chunks.of(entries)) {
            appendChunk(chunk, at);
        }
    }

    private void appendChunk(List<Entry> entries, Instant at) {
        var rows = IntStream.range(0, entries.size())
                .mapToObj("select %1$d n, :kind%1$d kind, :item%1$d item, :locale%1$d locale, :action%1$d action,"
                        .concat(" :slug%1$d slug, :tags%1$d tags")::formatted)
                .collect(Collectors.joining(" union all "));
        var append = database.createNativeQuery("""
                        begin not atomic
                          insert into change_log (seq, kind, item, locale, action, slug, tags, at)
                          select h.seq + 1 + r.n, r.kind, r.item, r.locale, r.action, r.slug, r.tags, :at
                            from change_head h join (%s) r where h.id = 1 for update;
                          update change_head set seq = seq + :count where id = 1;
                        end""".formatted(rows));
        for (var row = 0; row < entries.size(); row++) {
            var entry = entries.get(row);
            append.setParameter("kind" + row, entry.item().kind().name())
                    .setParameter("item" + row, entry.key().id())
                    .setParameter("locale" + row, entry.key().locale())
                    .setParameter("action" + row, entry.action().name())
                    .setParameter("slug" + row, entry.item().slug())
                    .setParameter("tags" + row, String.join(" ", entry.tags()));
        }
        append.setParameter("at", at).setParameter("count", entries.size()).executeUpdate();
    }
}
