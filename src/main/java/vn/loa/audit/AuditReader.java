package vn.loa.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;

/** Reads and verifies the audit log. */
@ApplicationScoped
class AuditReader {
    private static final int CHUNK = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
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
            parameters.put("from", startOf(query.from));
        }
        if (query.to != null) {
            where.append(" and e.at < :to");
            parameters.put("to", startOf(query.to.plusDays(1)));
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

    /** Walks the whole chain, a bounded piece at a time, up to the head as it was at the start. */
    @Transactional
    AuditVerification verify() {
        var head = (Object[]) database.createNativeQuery("select seq, hash from audit_head where id = 1")
                .getSingleResult();
        var last = ((Number) head[0]).longValue();
        var hash = AuditEntry.GENESIS;
        long seq = 0;
        while (seq < last) {
            var chunk = database.createQuery(
                            "from AuditEntry where seq > :seq and seq <= :last order by seq", AuditEntry.class)
                    .setParameter("seq", seq)
                    .setParameter("last", last)
                    .setMaxResults(CHUNK)
                    .getResultList();
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
            database.clear();
        }
        if (!hash.equals(head[1])) {
            return new AuditVerification(false, seq, seq, hash);
        }
        var beyond = firstBeyondHead();
        return new AuditVerification(beyond == null, seq, beyond, hash);
    }

    /** An entry and the head are committed together, so that no entry can lie beyond a head that is read after it. */
    private Long firstBeyondHead() {
        var newest = (Number) database.createNativeQuery("select coalesce(max(seq), 0) from audit_entry")
                .getSingleResult();
        var head = (Number) database.createNativeQuery("select seq from audit_head where id = 1")
                .getSingleResult();
        return newest.longValue() > head.longValue() ? head.longValue() + 1 : null;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
