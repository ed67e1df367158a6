package vn.loa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where this checkout keeps what Maven unpacked for development and tests.
 *
 * @param project the directory of {@code pom.xml}
 * @param mariaDb the unpacked MariaDB
 * @param keycloak the unpacked Keycloak distribution
 */
public record EmbeddedFiles(Path project, Path mariaDb, Path keycloak) {

    /** Reads what the build wrote down. */
    public static EmbeddedFiles load() {
        var properties = new Properties();
        try (var written = EmbeddedFiles.class.getResourceAsStream("embedded.properties")) {
            properties.load(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EmbeddedFiles(
                Path.of(properties.getProperty("project")),
                Path.of(properties.getProperty("mariadb")),
                Path.of(properties.getProperty("keycloak")));
    }

    /** The realm that development and tests sign on to. */
    public Path realm() {
        return project.resolve("deploy/keycloak/loa-dev-realm.json");
    }

    /** What local runs keep from one start to the next; elsewhere for a measurement, which fills it with its own. */
    public Path state() {
        return Path.of(
                System.getProperty("loa.local.state", project.resolve(".loa").toString()));
    }
}
