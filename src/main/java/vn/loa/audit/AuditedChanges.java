package vn.loa.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The audit log as a log of changes: it has every decision in commit order, so that who follows it misses none. */
@ApplicationScoped
public class AuditedChanges {
    private final EntityManager database;

    AuditedChanges(EntityManager database) {
        this.database = database;
    }

    /** Up to so many behind the number, the oldest first. */
    @Transactional
    public List<AuditedChange> after(long seq, int limit) {
        return database.createQuery(
                        "select new vn.loa.audit.AuditedChange(e.seq, e.kind, e.subject)"
                                + " from AuditEntry e where e.seq > :seq order by e.seq",
                        AuditedChange.class)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The number of the last entry; 0 where there is none. */
    @Transactional
    public long last() {
        return database.createQuery("select coalesce(max(e.seq), 0) from AuditEntry e", Long.class)
                .getSingleResult();
    }
}
