package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import vn.loa.topic.TopicMerged;

/** Files items under the topic that goes on when another has become part of it: those that count or are in the making. */
@ApplicationScoped
class PlanFiling {
    private final PlanRepository plans;
    private final PlanPublisher publisher;
    private final EntityManager database;

    PlanFiling(PlanRepository plans, PlanPublisher publisher, EntityManager database) {
        this.plans = plans;
        this.publisher = publisher;
        this.database = database;
    }

    void refile(@Observes TopicMerged merged) {
        var shown = plans.livePlansUnder(merged.from()).stream()
                .map(plans::requireForChange)
                .toList();
        run(
                "insert ignore into plan_item_topic (edition_id, item_id, topic_id) select t.edition_id, t.item_id, :into"
                        + " from plan_item_topic t join plan_edition e on e.id = t.edition_id"
                        + " where t.topic_id = :from and (e.open_slot = 1 or e.live_slot = 1)",
                merged);
        run(
                "delete t from plan_item_topic t join plan_item_topic o on o.edition_id = t.edition_id"
                        + " and o.item_id = t.item_id and o.topic_id = :into where t.topic_id = :from",
                merged);
        shown.forEach(publisher::publish);
    }

    private void run(String sql, TopicMerged merged) {
        database.createNativeQuery(sql)
                .setParameter("from", merged.from())
                .setParameter("into", merged.into())
                .executeUpdate();
    }
}
