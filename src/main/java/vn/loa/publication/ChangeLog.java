package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;

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

    void append(PublishedItem item, ItemKey key, ChangeAction action, Set<String> tags, Instant at) {
        changed.fire(new ItemChanged(item.kind(), key.id()));
        database.flush(); // what may still fail, fails before the counter is locked
        database.createNativeQuery("""
                        begin not atomic
                          insert into change_log (seq, kind, item, locale, action, slug, tags, at)
                          select seq + 1, :kind, :item, :locale, :action, :slug, :tags, :at
                            from change_head where id = 1 for update;
                          update change_head set seq = seq + 1 where id = 1;
                        end""")
                .setParameter("kind", item.kind().name())
                .setParameter("item", key.id())
                .setParameter("locale", key.locale())
                .setParameter("action", action.name())
                .setParameter("slug", item.slug())
                .setParameter("tags", String.join(" ", tags))
                .setParameter("at", at)
                .executeUpdate();
    }
}
