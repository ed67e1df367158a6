package vn.loa.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.mariadb.jdbc.Driver;
import vn.loa.local.EmbeddedFiles;
import vn.loa.local.EmbeddedKeycloak;
import vn.loa.local.EmbeddedMariaDb;

/**
 * The MariaDB and the Keycloak of the integration tests: started by the first test that needs one, stopped with this
 * JVM. Production refuses the realm {@code loa-dev}, so its people are in a second realm, {@code loa}, as well.
 */
final class Servers {
    static final String REALM = "loa";
    static final String OTHER_REALM = "loa-dev";
    static final String CURSOR_SECRET = "integration-test-cursor-secret-0123456789";

    private static final Path DIRECTORY = Path.of("target", "it");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static EmbeddedMariaDb database;
    private static EmbeddedKeycloak keycloak;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Servers::stop));
    }

    private Servers() {}

    private static synchronized void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (database != null) {
            database.close();
        }
    }

    static synchronized EmbeddedMariaDb database() throws Exception {
        if (database == null) {
            var starting = new EmbeddedMariaDb(EmbeddedFiles.load().mariaDb(), DIRECTORY.resolve("mariadb"), 0);
            starting.start();
            database = starting;
        }
        return database;
    }

    static synchronized EmbeddedKeycloak keycloak() throws Exception {
        if (keycloak == null) {
            keycloak = keycloak(0);
            keycloak.start();
        }
        return keycloak;
    }

    /** Away, and back at the same address. */
    static synchronized void stopKeycloak() throws Exception {
        keycloak().close();
    }

    static synchronized void restartKeycloak() throws Exception {
        keycloak = keycloak(keycloak().port());
        keycloak.start();
    }

    private static EmbeddedKeycloak keycloak(int port) throws IOException {
        var files = EmbeddedFiles.load();
        var directory = DIRECTORY.resolve("keycloak");
        addRealm(directory);
        return new EmbeddedKeycloak(files.keycloak(), directory, port, files.realm());
    }

    static String realm(String name) throws Exception {
        return "http://localhost:" + keycloak().port() + "/realms/" + name;
    }

    static Connection connect() throws Exception {
        var credentials = new Properties();
        credentials.setProperty("user", database().username());
        credentials.setProperty("password", database().password());
        return new Driver().connect(database().jdbcUrl(), credentials);
    }

    /** What the tests before left is gone, the schema too. */
    static void emptyDatabase() throws Exception {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database loa");
            statement.execute("create database loa character set utf8mb4");
        }
    }

    /** The environment of an operator who has set what has to be set. */
    static Map<String, String> goodEnvironment() throws Exception {
        var environment = environmentWithoutKeycloak();
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realm(REALM));
        return environment;
    }

    static Map<String, String> environmentWithoutKeycloak() throws Exception {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database().jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database().username());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database().password());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1/realms/loa");
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "true");
        environment.put("LOA_CURSOR_SECRET", CURSOR_SECRET);
        environment.put("LOA_SEAL_KEYS", "test=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        environment.put("LOA_SITE_URL", "https://example.vn");
        return environment;
    }

    /** The development realm under another name, with what only these tests need; Keycloak imports what lies there. */
    private static void addRealm(Path directory) throws IOException {
        var file = Files.createDirectories(directory.resolve("import")).resolve(REALM + "-realm.json");
        var realm = realm(EmbeddedFiles.load().realm()).toPrettyString();
        if (!Files.exists(file) || !Files.readString(file).equals(realm)) {
            Files.deleteIfExists(directory.resolve("imported"));
            Files.writeString(file, realm);
        }
    }

    private static ObjectNode realm(Path development) throws IOException {
        var realm = (ObjectNode) JSON.readTree(development.toFile());
        realm.put("realm", REALM);
        var users = (ArrayNode) realm.get("users");
        users.forEach(user -> ((ObjectNode) user).remove("id"));
        users.add(user("editor-2", "editor"));
        users.add(user("approver-2", "approver"));
        users.add(user("nobody"));
        var clients = (ArrayNode) realm.get("clients");
        var cli = clients.valueStream()
                .filter(client -> client.path("clientId").asText().equals("loa-cli"))
                .findFirst()
                .orElseThrow();
        var shortLived = ((ObjectNode) cli.deepCopy()).put("clientId", "short-lived");
        shortLived.putObject("attributes").put("access.token.lifespan", "1");
        clients.add(shortLived);
        var noAudience = ((ObjectNode) cli.deepCopy()).put("clientId", "no-audience");
        noAudience.putArray("protocolMappers");
        clients.add(noAudience);
        return realm;
    }

    private static ObjectNode user(String name, String... roles) {
        var user = JSON.createObjectNode()
                .put("username", name)
                .put("email", name + "@example.org")
                .put("emailVerified", true)
                .put("enabled", true)
                .put("firstName", "Một")
                .put("lastName", "Người");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", name)
                .put("temporary", false);
        var realmRoles = user.putArray("realmRoles");
        List.of(roles).forEach(realmRoles::add);
        return user;
    }
}
