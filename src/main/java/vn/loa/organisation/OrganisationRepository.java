package vn.loa.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;
import vn.loa.paging.WordPrefixes;
import vn.loa.problem.Problem;

/** All queries for organisations. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {
    private static final SortKey BY_NAME = new SortKey("o.name", text -> text);
    private static final SortKey BY_ID = new SortKey("o.id", UUID::fromString);

    private static final String FORWARD = "('MERGED_INTO', 'RENAMED')";
    private static final String BACKWARD = "('SPLIT_FROM', 'SUCCEEDS')";
    private static final String LATER = """
            with recursive later (id) as (
              select r.other_id from organisation_relation r where r.organisation_id = :id and r.kind in %1$s
              union
              select r.organisation_id from organisation_relation r where r.other_id = :id and r.kind in %2$s
              union
              select r.other_id from later l join organisation_relation r on r.organisation_id = l.id and r.kind in %1$s
              union
              select r.organisation_id from later l join organisation_relation r on r.other_id = l.id and r.kind in %2$s
            )
            select count(*) from later where id = :id""".formatted(FORWARD, BACKWARD);

    private final Cursors cursors;

    OrganisationRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Those that have one of the texts as name, short name or code, on whatever days. */
    List<Organisation> called(Collection<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select distinct o from Organisation o join o.names n where n.name in (:texts)"
                                        + " or n.shortName in (:texts) or n.code in (:texts)",
                                Organisation.class)
                        .setParameter("texts", texts)
                        .getResultList();
    }

    /** In the order of a Vietnamese dictionary, by the newest name. */
    Page<Organisation> list(OrganisationQuery query) {
        var where = new StringBuilder(" where 1 = 1");
        var parameters = new HashMap<String, Object>();
        if (query.asOf != null) {
            where.append(" and (o.from is null or o.from <= :day) and (o.to is null or o.to >= :day)");
            parameters.put("day", query.asOf);
        }
        if (query.code != null) {
            where.append(" and exists (select 1 from o.names n where n.code = :code");
            where.append(
                    query.asOf == null
                            ? ")"
                            : " and (n.from is null or n.from <= :day) and (n.to is null or n.to >= :day))");
            parameters.put("code", query.code);
        }
        if (query.q != null) {
            where.append(WordPrefixes.condition("o.words", query.q, parameters));
        }
        return new Keyset(cursors, "organisations" + parameters, query, BY_NAME, BY_ID, false)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Organisation.class,
                        "select o from Organisation o" + where,
                        "select count(o) from Organisation o" + where,
                        parameters,
                        organisation -> List.of(
                                organisation.newestName(), organisation.id().toString()));
    }

    /** The first of those that exist on the day, by the newest name. */
    List<Organisation> existingOn(LocalDate day, int limit) {
        return find("(from is null or from <= ?1) and (to is null or to >= ?1) order by name, id", day)
                .page(0, limit)
                .list();
    }

    /** The organisation, locked until the transaction ends: whoever changes it does so one after the other. */
    Organisation requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** Whether it is there; and it stays so until the transaction ends. */
    boolean keep(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).isPresent();
    }

    /** Those of the ids that are there; and they stay so until the transaction ends. */
    Set<UUID> keep(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select id from organisation where id in (:ids) lock in share mode", UUID.class)
                        .setParameterList("ids", ids)
                        .getResultList());
    }

    /** When each of those that are there exists; and they stay so until the transaction ends. */
    Map<UUID, Lifetime> keepLifetimes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select id, valid_from, valid_to from organisation where id in (:ids) lock in share mode",
                                Tuple.class)
                        .setParameterList("ids", ids)
                        .addScalar("id", UUID.class)
                        .addScalar("valid_from", LocalDate.class)
                        .addScalar("valid_to", LocalDate.class)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, UUID.class),
                                row -> new Lifetime(row.get(1, LocalDate.class), row.get(2, LocalDate.class))));
    }

    /** Who changes how organisations follow from each other does so one after the other, until the transaction ends. */
    void lockSuccession() {
        getEntityManager()
                .createNativeQuery("select graph from graph_lock where graph = 'organisation' for update")
                .getSingleResult();
    }

    /** Whether it follows from itself, over however many others. */
    boolean followsFromItself(UUID id) {
        var times = (Number) getEntityManager()
                .createNativeQuery(LATER)
                .setParameter("id", id)
                .getSingleResult();
        return times.intValue() > 0;
    }

    Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("select o.id from Organisation o where o.id in (:ids)", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    List<Organisation> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The same, in the order of their ids; nobody else changes or publishes them until the transaction ends. */
    List<Organisation> byIdsForChange(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Those that say of themselves that they take its place. */
    List<UUID> succeeding(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select o.id from Organisation o join o.relations r where r.organisation = :id"
                                + " and r.kind = :kind order by r.date, o.id",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("kind", Succession.SUCCEEDS)
                .getResultList();
    }

    /** Those with a relation to the organisation. */
    List<Organisation> relatedTo(UUID id, int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct o from Organisation o join o.relations r where r.organisation = :id",
                        Organisation.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those with a relation that stands on the document. */
    List<Organisation> basedOn(UUID document, int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct o from Organisation o join o.relations r where r.basis = :document",
                        Organisation.class)
                .setParameter("document", document)
                .setMaxResults(limit)
                .getResultList();
    }
}
