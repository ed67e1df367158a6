package vn.loa.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Refuses to serve on a database that is older than this version, or half migrated. Settings are looked at earlier, in {@link Main}: here
 * the database has already been reached with them.
 */
class ProductionReadiness {
    private final Flyway flyway;

    ProductionReadiness(Flyway flyway) {
        this.flyway = flyway;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        var migrations = flyway.info();
        for (var migration : migrations.all()) {
            if (migration.getState().isFailed()) {
                throw new Unready(List.of("The migration " + migration.getVersion()
                        + " of the database has failed and left it half changed: restore the backup from before it, or"
                        + " undo what it did and delete its row in flyway_schema_history; then start once with"
                        + " QUARKUS_FLYWAY_MIGRATE_AT_START=true"));
            }
        }
        var pending = migrations.pending();
        if (pending.length > 0) {
            throw new Unready(List.of("The database lacks " + pending.length + " migrations, from version "
                    + pending[0].getVersion() + " on: start once with QUARKUS_FLYWAY_MIGRATE_AT_START=true"));
        }
    }
}
