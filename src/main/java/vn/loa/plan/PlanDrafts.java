package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.publication.Draft;
import vn.loa.publication.Drafts;

/** The newest edition of every plan, for staff to search. */
@ApplicationScoped
@Transactional
class PlanDrafts implements Drafts {
    private static final String NEWEST = " from Plan p join p.latest e";
    private static final String THESE = " where p.id in (:ids)";

    private final EntityManager database;

    PlanDrafts(EntityManager database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public List<String> states() {
        return Arrays.stream(PlanState.values()).map(PlanState::code).toList();
    }

    @Override
    public List<Draft.Status> statuses(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows("select p.id, e.state, e.number, p.updatedAt" + NEWEST + THESE, ids)
                        .map(PlanDrafts::status)
                        .toList();
    }

    @Override
    public List<Draft> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var objectives = rows("select p.id, o" + NEWEST + " join e.objectives o" + THESE + " order by index(o)", ids)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.joining(" "))));
        var items = rows(
                        "select p.id, concat_ws(' ', i.section, i.title, i.description, i.product)" + NEWEST
                                + " join PlanItem i on i.key.edition = e.id" + THESE
                                + " order by i.position, i.key.item",
                        ids)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.joining(" "))));
        var topics = topics(ids);
        return rows(
                        "select p.id, e.state, e.number, p.updatedAt, e.title, e.organisation" + NEWEST + THESE
                                + " order by p.id",
                        ids)
                .map(row -> new Draft(
                        status(row),
                        (String) row[4],
                        Stream.of(objectives, items)
                                .map(texts -> texts.getOrDefault((UUID) row[0], ""))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" ")),
                        (UUID) row[5],
                        topics.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    @Override
    public List<Draft> after(UUID id, int limit) {
        return of(database.createQuery("select p.id from Plan p where p.id > :id order by p.id", UUID.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList());
    }

    private Map<UUID, List<UUID>> topics(Collection<UUID> ids) {
        return rows(
                        "select distinct p.id, t" + NEWEST + " join PlanItem i on i.key.edition = e.id join i.topics t"
                                + THESE,
                        ids)
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    private Stream<Object[]> rows(String hql, Collection<UUID> ids) {
        return database.createQuery(hql, Object[].class)
                .setParameter("ids", ids)
                .getResultStream();
    }

    private static Draft.Status status(Object[] row) {
        return new Draft.Status((UUID) row[0], ((PlanState) row[1]).code(), (Integer) row[2], (Instant) row[3]);
    }
}
