package vn.loa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import vn.loa.law.LegalStatus;
import vn.loa.problem.Problem;

/** All queries for documents. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {

    /** The document, locked until the transaction ends: what cites it meanwhile waits. */
    Document requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** Until the transaction ends, nobody else changes what documents are to each other. Take it before any row. */
    void lockRelations() {
        getEntityManager()
                .createNativeQuery("select id from document_graph where id = 1 for update", Integer.class)
                .getSingleResult();
    }

    /** Some of those that an earlier program has rendered, locked. */
    List<Document> outdated(int limit) {
        return find("rendition < ?1 order by rendition, id", Document.RENDITION)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    Map<UUID, Document> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(Document::id, Function.identity()));
    }

    /** Those of the documents that are not verified, or no longer in force on the day. */
    List<UUID> doubtful(Collection<UUID> ids, LocalDate day) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select d.id from Document d where d.id in (:ids) and (d.verified = false or exists"
                                        + " (select 1 from PublishedStatus s where s.key.item = d.id and s.key.status in (:over)"
                                        + " and s.key.from <= :day and s.until > :day))",
                                UUID.class)
                        .setParameter("ids", ids)
                        .setParameter("over", List.of(LegalStatus.EXPIRED, LegalStatus.REPLACED))
                        .setParameter("day", day)
                        .getResultList();
    }

    /** Those after the id in the order of time. */
    List<Document> after(UUID id, int limit) {
        return find("id > ?1 order by id", id).page(0, limit).list();
    }

    /** Those of the drafts' issuers that have one of their abstracts and no number that would tell them apart. */
    List<Document> like(Collection<DocumentDraft> drafts) {
        return drafts.isEmpty()
                ? List.of()
                : list(
                        "issuer in ?1 and period is null and summary in ?2 order by id",
                        drafts.stream().map(DocumentDraft::issuer).collect(Collectors.toSet()),
                        drafts.stream().map(DocumentDraft::summary).collect(Collectors.toSet()));
    }

    List<Document> issuedBy(UUID organisation, int limit) {
        return find("issuer = ?1 order by id", organisation).page(0, limit).list();
    }

    /** Those of the ids that are documents'. */
    Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .createQuery("select d.id from Document d where d.id in (:ids)", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** The same, and held until the transaction ends: who means to refer to one waits for who is just deleting it. */
    Set<UUID> held(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery("select id from document where id in (:ids) lock in share mode", UUID.class)
                        .setParameterList("ids", ids)
                        .getResultList());
    }

    /** The documents that have these keys. It looks past what is not yet flushed, which may be what cannot be. */
    Map<DocumentKey, UUID> holders(Collection<DocumentKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<DocumentKey, UUID>();
        getEntityManager()
                .unwrap(Session.class)
                .createQuery(
                        "select d.id, d.issuer, d.symbol, d.period from Document d"
                                + " where d.symbol in (:symbols) and d.issuer in (:issuers) and d.period in (:periods)",
                        Object[].class)
                .setParameterList("symbols", distinct(keys, DocumentKey::symbol))
                .setParameterList("issuers", distinct(keys, DocumentKey::issuer))
                .setParameterList("periods", distinct(keys, DocumentKey::period))
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList()
                .forEach(row ->
                        found.put(new DocumentKey((UUID) row[1], (String) row[2], (String) row[3]), (UUID) row[0]));
        found.keySet().retainAll(keys);
        return found;
    }

    private static <T> Set<T> distinct(Collection<DocumentKey> keys, Function<DocumentKey, T> part) {
        return keys.stream().map(part).collect(Collectors.toSet());
    }

    /**
     * A relation to an older document, with what decides from when it counts.
     *
     * @param date null where it was not said
     */
    record Incoming(
            UUID older, RelationKind kind, LocalDate date, UUID newer, LocalDate effectiveFrom, String issued) {}

    /** What newer documents are to these, newest first; the newest of each. */
    List<Incoming> incoming(Collection<UUID> ids, Set<RelationKind> kinds, int limitOfEach) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select n.older, n.kind, n.date, n.newer, n.effectiveFrom, n.issued from (select"
                                        + " r.document as older, r.kind as kind, r.date as date, d.id as newer,"
                                        + " d.effectiveFrom as effectiveFrom, d.issued as issued, row_number() over"
                                        + " (partition by r.document order by d.issued desc, d.id desc) as place"
                                        + " from Document d join d.relations r"
                                        + " where r.document in (:ids) and r.kind in (:kinds)) n"
                                        + " where n.place <= :limit order by n.issued desc, n.newer desc",
                                Incoming.class)
                        .setParameter("ids", ids)
                        .setParameter("kinds", kinds)
                        .setParameter("limit", (long) limitOfEach)
                        .getResultList();
    }

    /** Whether replacements lead from any of the documents, through however many others, to this one. */
    boolean isReplaced(UUID id, Collection<UUID> byAnyOf) {
        return !getEntityManager()
                .createNativeQuery("""
                        with recursive older (id) as (
                          select other_id from document_relation where document_id in (:start) and kind = 'REPLACES'
                          union
                          select r.other_id from older o
                            join document_relation r on r.document_id = o.id and r.kind = 'REPLACES')
                        select 1 from older where id = :id limit 1""", Integer.class)
                .setParameter("start", byAnyOf)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }
}
