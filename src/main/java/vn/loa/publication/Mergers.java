package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Moves what leads to one item over to another, each kind of lead in a statement of its own. */
@ApplicationScoped
class Mergers {
    /** The target's place in the stored links, or none where the other one has a place there already. */
    private static final String LINKS = "links = case when instr(links, :into) > 0"
            + " then replace(replace(links, concat(:from, ','), ''), concat(',', :from), '')"
            + " else replace(links, :from, :into) end, modified_at = :now";

    private final EntityManager database;

    Mergers(EntityManager database) {
        this.database = database;
    }

    /** Items under a notice have no links to be listed by, and still show what they were filed under. */
    void relink(Relation relation, UUID from, UUID into, Instant now) {
        database.createNativeQuery("update published_item join published_link l on l.item = published_item.id"
                        + " and l.locale = published_item.locale set " + LINKS
                        + " where l.relation = :relation and l.target = :target")
                .setParameter("relation", relation.name())
                .setParameter("target", from.toString())
                .setParameter("from", quoted(from))
                .setParameter("into", quoted(into))
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeQuery("update published_item set " + LINKS
                        + " where kind in (:kinds) and locale in (:locales) and visibility = 'WITHDRAWN'"
                        + " and instr(links, :from) > 0")
                .setParameter(
                        "kinds", Arrays.stream(Kind.values()).map(Kind::name).toList())
                .setParameter("locales", List.of("vi", "en"))
                .setParameter("from", quoted(from))
                .setParameter("into", quoted(into))
                .setParameter("now", now)
                .executeUpdate();
        // Who links to both keeps one.
        database.createNativeQuery("insert ignore into published_link"
                        + " (relation, target, kind, locale, published_at, item)"
                        + " select relation, :into, kind, locale, published_at, item from published_link"
                        + " where relation = :relation and target = :from")
                .setParameter("relation", relation.name())
                .setParameter("from", from.toString())
                .setParameter("into", into.toString())
                .executeUpdate();
        database.createNativeQuery("delete from published_link where relation = :relation and target = :from")
                .setParameter("relation", relation.name())
                .setParameter("from", from.toString())
                .executeUpdate();
    }

    /** An address in a language that the other one does not have leads to it by the other language's. */
    void reroute(Kind kind, UUID from, UUID into) {
        database.createNativeQuery("update published_route r join published_item i on i.id = :into"
                        + " and i.locale = r.locale set r.item = :into where r.item = :from and r.kind = :kind")
                .setParameter("kind", kind.name())
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
        database.createNativeQuery("delete from published_route where item = :from and kind = :kind")
                .setParameter("kind", kind.name())
                .setParameter("from", from)
                .executeUpdate();
        database.createNativeQuery("update published_item set successor = :into where successor = :from")
                .setParameter("from", from)
                .setParameter("into", into)
                .executeUpdate();
    }

    private static String quoted(UUID id) {
        return '"' + id.toString() + '"';
    }
}
