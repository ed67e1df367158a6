package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import vn.loa.topic.TopicMerged;

/**
 * Files articles under the topic that goes on when another has become part of it: the editions in the making and those
 * before the public, without new ones. As many statements for ten thousand articles as for one.
 */
@ApplicationScoped
class ArticleFiling {
    /** Above every place that an edition gives a topic. */
    private static final int ASIDE = 1_000;

    private final EntityManager database;

    ArticleFiling(EntityManager database) {
        this.database = database;
    }

    void refile(@Observes TopicMerged merged) {
        run(
                "update edition_topic t join edition e on e.id = t.edition_id set t.topic_id = :into"
                        + " where t.topic_id = :from and (e.open_slot = 1 or e.live_slot = 1)",
                merged);
        // Who was filed under both is so twice now; the later place goes, and those behind it move up.
        var into = merged.into();
        run(
                "update edition_topic t join (select edition_id from edition_topic where topic_id = :into"
                        + " group by edition_id having count(*) > 1) d on d.edition_id = t.edition_id"
                        + " set t.position = t.position + " + ASIDE,
                into);
        run(
                "delete t from edition_topic t join (select edition_id, max(position) as later from edition_topic"
                        + " where topic_id = :into and position >= " + ASIDE + " group by edition_id) d"
                        + " on d.edition_id = t.edition_id and d.later = t.position",
                into);
        run(
                "update edition_topic t join (select edition_id, position, row_number() over (partition by edition_id"
                        + " order by position) - 1 as place from edition_topic where position >= " + ASIDE
                        + " and edition_id in (select edition_id from edition_topic where topic_id = :into)) r"
                        + " on r.edition_id = t.edition_id and r.position = t.position set t.position = r.place",
                into);
    }

    private void run(String sql, TopicMerged merged) {
        database.createNativeQuery(sql)
                .setParameter("from", merged.from())
                .setParameter("into", merged.into())
                .executeUpdate();
    }

    private void run(String sql, UUID into) {
        database.createNativeQuery(sql).setParameter("into", into).executeUpdate();
    }
}
