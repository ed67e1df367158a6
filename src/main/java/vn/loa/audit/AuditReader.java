package vn.loa.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.loa.calendar.LocalDays;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;

/** Reads and verifies the audit log. */
@ApplicationScoped
class AuditReader {
    private static final int CHUNK = 1_000;
    private static final SortKey BY_SEQ = new SortKey("e.seq", Long::valueOf);

    private final EntityManager database;
    private final Cursors cursors;

    AuditReader(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** Newest first. */
    @Transactional
    Page<AuditEntryView> list(AuditQuery query) {
        var where = new StringBuilder(" from AuditEntry e where 1 = 1");
        var parameters = new HashMap<String, Object>();
        if (query.subject != null) {
            where.append(" and e.subject = :subject");
            parameters.put("subject", query.subject);
        }
        if (query.actor != null) {
            where.append(" and e.actor.id = :actor");
            parameters.put("actor", query.actor);
        }
        if (query.from != null) {
            where.append(" and e.at >= :from");
            parameters.put("from", LocalDays.startOf(query.from));
        }
        if (query.to != null) {
            where.append(" and e.at < :to");
            parameters.put("to", LocalDays.startOf(query.to.plusDays(1)));
        }
        var scope = "audit" + parameters.toString();
        var page = new Keyset(cursors, scope, query, BY_SEQ, BY_SEQ, true)
                .page(
                        database.unwrap(Session.class),
                        AuditEntry.class,
                        "select e" + where,
                        "select count(e)" + where,
                        parameters,
                        entry -> List.of(Long.toString(entry.seq()), Long.toString(entry.seq())));
        return page.map(AuditEntryView::of);
    }

    /**
     * Walks the whole chain up to the head as it was at the start. Each piece is read in a transaction of its own: one
     * around all would run into its timeout where the log is long, and what is behind never changes.
     */
    AuditVerification verify() {
        var head = QuarkusTransaction.requiringNew().call(this::head);
        var hash = AuditEntry.GENESIS;
        long seq = 0;
        while (seq < head.seq()) {
            var after = seq;
            var chunk = QuarkusTransaction.requiringNew().call(() -> chunk(after, head.seq()));
            if (chunk.isEmpty()) {
                return new AuditVerification(false, seq, seq + 1, hash);
            }
            for (var entry : chunk) {
                if (!entry.isSealedAfter(seq, hash)) {
                    return new AuditVerification(false, seq, seq + 1, hash);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
        }
        if (!hash.equals(head.hash())) {
            return new AuditVerification(false, seq, seq, hash);
        }
        var beyond = QuarkusTransaction.requiringNew().call(this::firstBeyondHead);
        return new AuditVerification(beyond.isEmpty(), seq, beyond.orElse(null), hash);
    }

    private record Head(long seq, String hash) {}

    private Head head() {
        var head = (Object[]) database.createNativeQuery("select seq, hash from audit_head where id = 1")
                .getSingleResult();
        return new Head(((Number) head[0]).longValue(), (String) head[1]);
    }

    private List<AuditEntry> chunk(long after, long last) {
        return database.createQuery(
                        "from AuditEntry where seq > :after and seq <= :last order by seq", AuditEntry.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setMaxResults(CHUNK)
                .getResultList();
    }

    /** An entry and the head are committed together, so that no entry can lie beyond a head that is read after it. */
    private Optional<Long> firstBeyondHead() {
        var newest = (Number) database.createNativeQuery("select coalesce(max(seq), 0) from audit_entry")
                .getSingleResult();
        var head = (Number) database.createNativeQuery("select seq from audit_head where id = 1")
                .getSingleResult();
        return newest.longValue() > head.longValue() ? Optional.of(head.longValue() + 1) : Optional.empty();
    }
}
