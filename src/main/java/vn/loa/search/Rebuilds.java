package vn.loa.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.identity.Actor;

/** Asks every node to make its search index anew, and tells each what was asked last. */
@ApplicationScoped
class Rebuilds {
    private final EntityManager database;
    private final AuditLog audit;
    private final Clock clock;

    Rebuilds(EntityManager database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nodes look for it every few seconds. */
    @Transactional
    Rebuild request(Actor actor) {
        var rebuild = new Rebuild(actor.person(), clock.instant());
        database.persist(rebuild);
        audit.record(actor, AuditEvent.of("search-index", rebuild.id(), "rebuild-requested"));
        return rebuild;
    }

    Optional<Rebuild> newest() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> database.createQuery("select r from Rebuild r order by r.id desc", Rebuild.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst());
    }
}
