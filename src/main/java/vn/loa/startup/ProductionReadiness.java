package vn.loa.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Refuses to serve on a database that is older than this version. Settings are looked at earlier, in {@link Main}: here
 * the database has already been reached with them.
 */
class ProductionReadiness {
    private final Flyway flyway;

    ProductionReadiness(Flyway flyway) {
        this.flyway = flyway;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        var pending = flyway.info().pending();
        if (pending.length > 0) {
            throw new Unready(List.of("The database lacks " + pending.length + " migrations, from version "
                    + pending[0].getVersion() + " on: start once with QUARKUS_FLYWAY_MIGRATE_AT_START=true"));
        }
    }
}
