package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator forgot is told at once, in words, and nothing starts without it. */
class ProductionReadinessIT {
    private static Map<String, String> good;

    @BeforeAll
    static void prepare() throws Exception {
        Servers.emptyDatabase();
        // Whether Keycloak is up is no condition of the start.
        good = Map.copyOf(Servers.environmentWithoutKeycloak());
    }

    @Test
    void with_good_settings_it_starts_once_the_schema_is_there() throws Exception {
        Servers.emptyDatabase();
        var environment = new HashMap<>(good);
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        var message = refusal(environment);
        assertTrue(message.contains("QUARKUS_FLYWAY_MIGRATE_AT_START=true"), message);
        PackagedLoa.start(good).close();
        try (var loa = PackagedLoa.start(environment)) {
            Client.anonymous(loa).get("/api/v1/articles").expect(200);
        }
    }

    @Test
    void a_migration_that_has_failed_is_named() throws Exception {
        Servers.emptyDatabase();
        PackagedLoa.start(good).close();
        try (var connection = Servers.connect();
                var statement = connection.createStatement()) {
            statement.execute("update flyway_schema_history set success = 0 where version = '4'");
        }
        var environment = new HashMap<>(good);
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        var message = refusal(environment);
        assertTrue(message.contains("The migration 4 of the database has failed"), message);
        Servers.emptyDatabase();
    }

    @Test
    void everything_that_is_missing_is_named_at_once() throws Exception {
        var message = refusal(Map.of());
        for (var variable : new String[] {
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "LOA_CURSOR_SECRET",
            "LOA_SEAL_KEYS",
            "LOA_SITE_URL"
        }) {
            assertTrue(message.contains(variable + " is not set"), message);
        }
        assertFalse(message.contains("\tat "), message);
    }

    @Test
    void everything_that_is_unsafe_is_named_at_once() throws Exception {
        var environment = new HashMap<>(good);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "https://login.example.org/realms/loa-dev");
        environment.put("LOA_CURSOR_SECRET", "short");
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", "https://www.example.org,/.*/");
        var message = refusal(environment);
        assertTrue(message.contains("QUARKUS_OIDC_AUTH_SERVER_URL names the development realm"), message);
        assertTrue(message.contains("LOA_CURSOR_SECRET has only 5 characters"), message);
        assertTrue(message.contains("QUARKUS_HTTP_CORS_ORIGINS has /.*/"), message);
        assertFalse(message.contains("\tat "), message);
    }

    @Test
    void an_empty_variable_is_a_missing_one() throws Exception {
        var environment = new HashMap<>(good);
        environment.put("LOA_CURSOR_SECRET", "");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "");
        var message = refusal(environment);
        assertTrue(message.contains("LOA_CURSOR_SECRET is not set"), message);
        assertTrue(message.contains("QUARKUS_DATASOURCE_PASSWORD is not set"), message);
    }

    @Test
    void a_database_that_does_not_answer_is_named_last() throws Exception {
        var environment = new HashMap<>(good);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:mariadb://127.0.0.1:1/loa");
        var message = refusal(environment);
        var end = message.substring(message.lastIndexOf("Loa does not start"));
        assertTrue(end.contains("127.0.0.1"), end);
        assertFalse(end.contains("\tat "), end);
    }

    /** What it wrote before it ended by itself. */
    private static String refusal(Map<String, String> environment) throws Exception {
        try (var loa = PackagedLoa.launch(environment)) {
            assertEquals(1, loa.exitCode(), loa.log());
            return loa.log();
        }
    }
}
