package vn.loa.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;

/** All queries for documents. */
@ApplicationScoped
class DocumentRepository implements PanacheRepositoryBase<Document, UUID> {
    private static final SortKey BY_ID = new SortKey("d.id", UUID::fromString);

    private final Cursors cursors;

    DocumentRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Last entered first: the ids are in the order of time. */
    Page<Document> list(DocumentQuery query) {
        var where = query.symbol == null ? " where 1 = 1" : " where d.symbol = :symbol";
        Map<String, Object> parameters = query.symbol == null ? Map.of() : Map.of("symbol", query.symbol);
        return new Keyset(cursors, "documents" + parameters, query, BY_ID, BY_ID, true)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Document.class,
                        "select d from Document d" + where,
                        "select count(d) from Document d" + where,
                        parameters,
                        document ->
                                List.of(document.id().toString(), document.id().toString()));
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

    List<Document> issuedBy(UUID organisation, int limit) {
        return find("issuer = ?1 order by id", organisation).page(0, limit).list();
    }

    /**
     * Those of the ids that are documents', each held until the transaction ends. They are locked one after the other in
     * the order of their ids, so that two who want the same ones wait and do not deadlock.
     */
    Map<UUID, Document> lockAll(Collection<UUID> ids) {
        var locked = new LinkedHashMap<UUID, Document>();
        new TreeSet<>(ids)
                .forEach(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .ifPresent(document -> locked.put(id, document)));
        return locked;
    }

    /** A document that replaces another, as far as it decides from when. */
    record Replacement(UUID replaced, LocalDate effectiveFrom, String issued) {}

    List<Replacement> replacementsOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select replaced, r.effectiveFrom, r.issued from Document r join r.replaces replaced"
                                        + " where replaced in (:ids)",
                                Replacement.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
