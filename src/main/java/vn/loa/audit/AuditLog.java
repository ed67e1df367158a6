package vn.loa.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.loa.identity.Actor;

/** Appends to the audit log. */
@ApplicationScoped
public class AuditLog {
    private final EntityManager database;
    private final Clock clock;

    AuditLog(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Records the event with the running transaction. Call it last: it holds the head of the chain, which every other
     * writer needs, until the transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, AuditEvent event) {
        database.flush(); // what may still fail, fails before the chain is locked
        var head = (Object[]) database.createNativeQuery("select seq, hash from audit_head where id = 1 for update")
                .getSingleResult();
        var entry = new AuditEntry(((Number) head[0]).longValue() + 1, (String) head[1], clock.instant(), actor, event);
        database.persist(entry);
        database.createNativeQuery("update audit_head set seq = :seq, hash = :hash where id = 1")
                .setParameter("seq", entry.seq())
                .setParameter("hash", entry.hash())
                .executeUpdate();
    }
}
