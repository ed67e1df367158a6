package vn.loa.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.paging.Conditions;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;

/** All queries for activities. */
@ApplicationScoped
class ActivityRepository implements PanacheRepositoryBase<Activity, UUID> {
    private static final SortKey BY_DAY = new SortKey("a.from", LocalDate::parse);
    private static final SortKey BY_ID = new SortKey("a.id", UUID::fromString);

    private final Cursors cursors;

    ActivityRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Until the transaction ends, nobody else enters or changes activities. */
    void takeTurn() {
        getEntityManager()
                .createNativeQuery("select id from activity_queue where id = 1 for update")
                .getSingleResult();
    }

    Activity require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    Activity requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** It stays as it is until the transaction ends. */
    Optional<Activity> keep(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    Optional<UUID> idOf(String identity) {
        return getEntityManager()
                .createQuery("select a.id from Activity a where a.identity = :identity", UUID.class)
                .setParameter("identity", identity)
                .getResultStream()
                .findFirst();
    }

    /** With how many took part, in one statement. */
    List<Activity> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("from Activity a left join fetch a.participants where a.id in ?1", ids)
                        .list();
    }

    /** @param topic null for any */
    Page<Activity> list(ActivityQuery query, UUID topic) {
        var conditions = new Conditions(" from Activity a where 1 = 1")
                .and("a.kind = :kind", "kind", query.kind)
                .and("a.unit = :unit", "unit", query.organisation)
                .and(":topic member of a.topics", "topic", topic)
                .and("a.from >= :first", "first", query.from)
                .and("a.from <= :last", "last", query.to);
        return new Keyset(cursors, "activities" + conditions.parameters(), query, BY_DAY, BY_ID, query.newestFirst())
                .page(
                        getEntityManager().unwrap(Session.class),
                        Activity.class,
                        "select a" + conditions.text(),
                        "select count(a)" + conditions.text(),
                        conditions.parameters(),
                        one -> List.of(one.from().toString(), one.id().toString()));
    }

    List<Activity> referringTo(Kind kind, UUID id, int limit) {
        var where =
                switch (kind) {
                    case ORGANISATION -> "unit = ?1";
                    case TOPIC -> "?1 member of topics";
                    default -> "";
                };
        return where.isEmpty()
                ? List.of()
                : find(where + " order by id", id).range(0, limit - 1).list();
    }

    /** Files what was about one topic under another. */
    void refile(UUID from, UUID into) {
        for (var sql : List.of(
                "insert ignore into activity_topic (activity_id, topic_id) select activity_id, :into from activity_topic"
                        + " where topic_id = :from",
                "delete t from activity_topic t join activity_topic o on o.activity_id = t.activity_id"
                        + " and o.topic_id = :into where t.topic_id = :from")) {
            getEntityManager()
                    .createNativeQuery(sql)
                    .setParameter("from", from)
                    .setParameter("into", into)
                    .executeUpdate();
        }
    }
}
