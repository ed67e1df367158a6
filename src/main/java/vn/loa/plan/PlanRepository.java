package vn.loa.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.calendar.CalendarYears;
import vn.loa.http.WholeNumber;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;

/** All queries for plans and their editions. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {
    private static final String WHOLE =
            "select p from Plan p join fetch p.latest left join fetch p.live where p.id = :id";
    private static final SortKey BY_CHANGE = new SortKey("p.updatedAt", Instant::parse);
    private static final SortKey BY_ID = new SortKey("p.id", UUID::fromString);
    private static final SortKey BY_NUMBER = new SortKey("e.number", Integer::valueOf);

    // By what counts and by what is in the making: either may be what stands in the end.
    private static final String ABOVE = """
            with recursive above (id) as (
              select e.parent_id from plan_edition e
               where e.plan_id = :id and (e.open_slot = 1 or e.live_slot = 1) and e.parent_id is not null
              union
              select e.parent_id from above a join plan_edition e
                  on e.plan_id = a.id and (e.open_slot = 1 or e.live_slot = 1) and e.parent_id is not null
            )
            select count(*) from above where id = :id""";

    private final Cursors cursors;

    PlanRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    Plan require(UUID id) {
        return whole(id, LockModeType.NONE);
    }

    /** The plan, locked until the transaction ends: whoever changes it does so one after the other. */
    Plan requireForChange(UUID id) {
        return whole(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Plan whole(UUID id, LockModeType lock) {
        return getEntityManager()
                .createQuery(WHOLE, Plan.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** Who changes which plan implements which does so one after the other, until the transaction ends. */
    void lockParents() {
        getEntityManager()
                .createNativeQuery("select graph from graph_lock where graph = 'plan' for update")
                .getSingleResult();
    }

    /** Whether it is there; and it stays so until the transaction ends. */
    boolean keep(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).isPresent();
    }

    /** Whether it implements itself, over however many others. */
    boolean implementsItself(UUID id) {
        var times = (Number) getEntityManager()
                .createNativeQuery(ABOVE)
                .setParameter("id", id)
                .getSingleResult();
        return times.intValue() > 0;
    }

    /** Those of the slugs that begin so and are taken. */
    List<String> slugsLike(String beginning) {
        return getEntityManager()
                .createQuery("select p.slug from Plan p where p.slug like :beginning", String.class)
                .setParameter("beginning", beginning + "%")
                .getResultList();
    }

    /** By the last change, the newest first. */
    Page<Plan> list(PlanQuery query) {
        var where = new StringBuilder(" where 1 = 1");
        var parameters = new HashMap<String, Object>();
        if (query.state != null) {
            where.append(" and p.state = :state");
            parameters.put("state", query.state);
        }
        if (query.year != null) {
            where.append(" and p.year = :year");
            parameters.put("year", WholeNumber.of("year", query.year, CalendarYears.FIRST, CalendarYears.LAST));
        }
        if (query.organisation != null) {
            where.append(" and p.organisation = :organisation");
            parameters.put("organisation", query.organisation);
        }
        return new Keyset(cursors, "plans" + parameters, query, BY_CHANGE, BY_ID, true)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Plan.class,
                        "select p from Plan p join fetch p.latest left join fetch p.live" + where,
                        "select count(p) from Plan p" + where,
                        parameters,
                        plan -> List.of(plan.updatedAt().toString(), plan.id().toString()));
    }

    Page<PlanEdition> editions(UUID plan, PageRequest request) {
        var from = " from PlanEdition e where e.plan.id = :plan";
        return new Keyset(cursors, "plan editions" + plan, request, BY_NUMBER, BY_NUMBER, true)
                .page(
                        getEntityManager().unwrap(Session.class),
                        PlanEdition.class,
                        "select e" + from,
                        "select count(e)" + from,
                        Map.of("plan", plan),
                        edition -> List.of(Integer.toString(edition.number()), Integer.toString(edition.number())));
    }

    Optional<PlanEdition> edition(UUID plan, int number) {
        return getEntityManager()
                .createQuery(
                        "select e from PlanEdition e where e.plan.id = :plan and e.number = :number", PlanEdition.class)
                .setParameter("plan", plan)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The editions that were approved, in their order. */
    List<PlanEdition> approvedEditions(Plan plan) {
        return getEntityManager()
                .createQuery(
                        "select e from PlanEdition e where e.plan = :plan and e.approvedAt is not null order by e.number",
                        PlanEdition.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    void delete(PlanEdition edition) {
        getEntityManager().remove(edition);
    }

    /** Plans of which any edition refers to the item, or has an item that does. */
    List<Plan> referringTo(Kind kind, UUID id, int limit) {
        var where =
                switch (kind) {
                    case PLAN -> "e.parent = :id";
                    case DOCUMENT -> "e.document = :id";
                    case ORGANISATION ->
                        "e.organisation = :id or e.id in (select i.key.edition from PlanItem i where i.leadUnit = :id)"
                                + " or e.id in (select i.key.edition from PlanItem i join i.coUnits u where u = :id)";
                    case TOPIC -> "e.id in (select i.key.edition from PlanItem i join i.topics t where t = :id)";
                    default -> "";
                };
        return where.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select p from Plan p join fetch p.latest where p.id in (select e.plan.id"
                                        + " from PlanEdition e where " + where + ") order by p.id",
                                Plan.class)
                        .setParameter("id", id)
                        .setMaxResults(limit)
                        .getResultList();
    }

    /** Plans of which the edition that counts has an item under the topic. */
    List<UUID> livePlansUnder(UUID topic) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.plan.id from PlanItem i join i.topics t, PlanEdition e"
                                + " where t = :topic and e.id = i.key.edition and e.state in (:live)"
                                + " order by e.plan.id",
                        UUID.class)
                .setParameter("topic", topic)
                .setParameter("live", List.of(PlanState.APPROVED, PlanState.IN_PROGRESS, PlanState.CLOSED))
                .getResultList();
    }
}
