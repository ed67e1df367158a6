package vn.loa.audit;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import vn.loa.identity.Actor;

/** Appends to the audit log. */
@ApplicationScoped
public class AuditLog {
    private static final int CHUNK = 500;

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    AuditLog(EntityManager database, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Records the event with the running transaction. Call it last: it holds the head of the chain, which every other
     * writer needs, until the transaction ends. The hash is computed where the head is, and both
     * statements go in one, which saves two round trips under that lock.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor actor, AuditEvent event) {
        var at = clock.instant();
        var roles = actor.roles().stream().sorted().collect(Collectors.joining(","));
        database.flush(); // what may still fail, fails before the chain is locked
        database.createNativeQuery("""
                        begin not atomic
                          insert into audit_entry (seq, at, actor_id, actor_name, actor_roles, action, kind, subject,
                                 edition, comment, previous_hash, hash)
                          select seq + 1, :at, :actorId, :actorName, :roles, :action, :kind, :subject, :edition,
                                 :comment, hash, sha2(concat(seq + 1, hash, :contentHash), 256)
                            from audit_head where id = 1 for update;
                          update audit_head h join audit_entry e on e.seq = h.seq + 1
                             set h.seq = e.seq, h.hash = e.hash where h.id = 1;
                        end""")
                .setParameter("at", at)
                .setParameter("actorId", actor.person().id())
                .setParameter("actorName", actor.person().name())
                .setParameter("roles", roles)
                .setParameter("action", event.action())
                .setParameter("kind", event.kind())
                .setParameter("subject", event.subject())
                .setParameter("edition", event.edition())
                .setParameter("comment", event.comment())
                .setParameter("contentHash", AuditEntry.contentHash(at, actor.person(), roles, event))
                .executeUpdate();
        tellOnceItHolds(actor, event);
    }

    /**
     * Records many events with the running transaction, in few statements. Call it last, as {@link #record}: the head is
     * held over as many hashes as there are events, which takes no longer than a round trip for each thousand.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(Actor actor, List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var at = clock.instant();
        var roles = actor.roles().stream().sorted().collect(Collectors.joining(","));
        database.flush();
        var head = (Object[]) database.createNativeQuery("select seq, hash from audit_head where id = 1 for update")
                .getSingleResult();
        var seq = ((Number) head[0]).longValue();
        var hash = (String) head[1];
        for (var start = 0; start < events.size(); start += CHUNK) {
            var chunk = events.subList(start, Math.min(events.size(), start + CHUNK));
            var insert = database.createNativeQuery("insert into audit_entry (seq, at, actor_id, actor_name,"
                    + " actor_roles, action, kind, subject, edition, comment, previous_hash, hash) values "
                    + String.join(", ", Collections.nCopies(chunk.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
            var place = 1;
            for (var event : chunk) {
                var previous = hash;
                seq++;
                hash = AuditEntry.seal(seq, previous, AuditEntry.contentHash(at, actor.person(), roles, event));
                for (var value : Arrays.asList(
                        seq,
                        at,
                        actor.person().id(),
                        actor.person().name(),
                        roles,
                        event.action(),
                        event.kind(),
                        event.subject(),
                        event.edition(),
                        event.comment(),
                        previous,
                        hash)) {
                    insert.setParameter(place++, value);
                }
            }
            insert.executeUpdate();
        }
        database.createNativeQuery("update audit_head set seq = :seq, hash = :hash where id = 1")
                .setParameter("seq", seq)
                .setParameter("hash", hash)
                .executeUpdate();
        if (events.size() == 1) {
            tellOnceItHolds(actor, events.get(0));
        } else {
            onceItHolds(() ->
                    Log.infof("%d changes by %s", events.size(), actor.person().id()));
        }
    }

    /** The one line of the log for a change; a dry run or a refused request changed nothing. */
    private void tellOnceItHolds(Actor actor, AuditEvent event) {
        onceItHolds(() -> Log.infof(
                "%s %s by %s", event.action(), event.subject(), actor.person().id()));
    }

    private void onceItHolds(Runnable tell) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    tell.run();
                }
            }
        });
    }
}
