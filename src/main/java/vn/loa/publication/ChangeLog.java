package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Appends to the change log. Numbers are taken from a row that the transaction keeps locked until it ends, so they
 * rise in commit order and have no gaps: a follower that has seen n has seen all before n. An auto-increment would
 * commit out of order, and a follower would skip a row for ever.
 */
@ApplicationScoped
class ChangeLog {
    private final EntityManager database;

    ChangeLog(EntityManager database) {
        this.database = database;
    }

    /**
     * That the items which link to the target, and were modified at the moment, were updated.
     *
     * @param tag beside those of their present links
     */
    void appendUpdates(Relation relation, UUID target, String tag, Instant at) {
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

    void append(PublishedItem item, ItemKey key, ChangeAction action, Set<String> tags, Instant at) {
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
