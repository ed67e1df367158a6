package vn.loa.startup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;

/** Stops a production start that would be unsafe, and says everything that has to be mended at once. */
class ProductionReadiness {
    static final int SECRET_LENGTH = 32;

    private static final String ANY_ORIGIN = "*";

    private final Config config;
    private final Flyway flyway;

    ProductionReadiness(Config config, Flyway flyway) {
        this.config = config;
        this.flyway = flyway;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        if (!ConfigUtils.isProfileActive("prod")) {
            return;
        }
        var faults = new ArrayList<String>();
        checkIdentityProvider(faults);
        checkSecrets(faults);
        checkOrigins(faults);
        checkSchema(faults);
        if (!faults.isEmpty()) {
            throw new UnsafeConfiguration(faults);
        }
    }

    private void checkIdentityProvider(List<String> faults) {
        var server = value("quarkus.oidc.auth-server-url");
        if (server.isEmpty()) {
            faults.add("QUARKUS_OIDC_AUTH_SERVER_URL is not set: staff could not sign on");
        } else if (server.endsWith("/loa-dev") || server.contains("/loa-dev/")) {
            faults.add("QUARKUS_OIDC_AUTH_SERVER_URL names the development realm loa-dev, whose passwords are known");
        }
    }

    private void checkSecrets(List<String> faults) {
        if (value("quarkus.datasource.password").isEmpty()) {
            faults.add("QUARKUS_DATASOURCE_PASSWORD is not set");
        }
        if (value("loa.cursor.secret").length() < SECRET_LENGTH) {
            faults.add("LOA_CURSOR_SECRET needs at least " + SECRET_LENGTH + " characters");
        }
    }

    private void checkOrigins(List<String> faults) {
        var origins = value("quarkus.http.cors.origins");
        if (Arrays.stream(origins.split(","))
                .map(String::strip)
                .anyMatch(origin -> origin.equals(ANY_ORIGIN) || origin.matches("/\\^?\\.[*+]\\$?/"))) {
            faults.add("QUARKUS_HTTP_CORS_ORIGINS lets any website call this service: name the origins");
        }
    }

    private void checkSchema(List<String> faults) {
        var pending = flyway.info().pending();
        if (pending.length > 0) {
            faults.add("The database lacks " + pending.length + " migrations, from " + pending[0].getVersion()
                    + ": start once with QUARKUS_FLYWAY_MIGRATE_AT_START=true");
        }
    }

    private String value(String key) {
        return config.getOptionalValue(key, String.class).orElse("");
    }

    /** Why this service does not start. */
    static final class UnsafeConfiguration extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnsafeConfiguration(List<String> faults) {
            super("Loa does not start in production like this:\n  - " + String.join("\n  - ", faults));
        }
    }
}
