package vn.loa.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOASConfig;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.jandex.Indexer;
import vn.loa.identity.Roles;

/**
 * Reads the contracts off the classes: what SmallRye finds in their signatures and annotations, and what the HTTP
 * conventions add to every operation. Not the extension's own endpoint: that would have to run, and to hide, in
 * production, and it knows one plane only.
 */
public final class ContractGenerator {
    /** How a contract is brought up to date. */
    public static final String COMMAND = "mvn -Dtest=ContractTest -Dloa.contract.write=true test";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractGenerator() {}

    /** The contract as it must be committed. */
    public static String generate(Plane plane) {
        var classes = applicationClasses();
        var scanned = scan(classes);
        var schemas = new Schemas(plane, scanned, classes);
        schemas.tellTheTruth();
        var contract = JSON.createObjectNode();
        contract.put("openapi", "3.1.0");
        contract.putObject("info")
                .put("title", plane.title())
                .put("version", "1.0.0")
                .put("description", plane.description());
        contract.putArray("servers").addObject().put("url", "/").put("description", "Where this contract is served");
        var tags = contract.putArray("tags");
        var paths = contract.putObject("paths");
        var operations = new Operations(plane, schemas, classes);
        sorted((ObjectNode) scanned.path("paths")).forEach((path, item) -> {
            if (plane.has(path)) {
                paths.set(path, operations.complete((ObjectNode) item));
            }
        });
        operations.tags().forEach(name -> tags.addObject().put("name", name));
        var components = contract.putObject("components");
        components.set("schemas", schemas.used(paths));
        components.set("responses", operations.usedProblems());
        components.set("parameters", Conventions.parameters(paths));
        components.set("headers", Conventions.headers(paths, components.get("responses")));
        if (plane.isStaff()) {
            components.set("securitySchemes", Conventions.securitySchemes());
        }
        return ContractText.write(contract);
    }

    private static ObjectNode scan(Collection<Class<?>> classes) {
        try {
            var indexer = new Indexer();
            for (var type : classes) {
                indexer.indexClass(type);
            }
            for (var type : List.of(Collection.class, Map.class, Object.class)) {
                indexer.indexClass(type);
            }
            var found = SmallRyeOpenAPI.builder()
                    .withIndex(indexer.complete())
                    .withConfig(new SmallRyeConfigBuilder()
                            .withDefaultValue(SmallRyeOASConfig.DEFAULT_CONSUMES, "application/json")
                            .withDefaultValue(SmallRyeOASConfig.DEFAULT_PRODUCES, "application/json")
                            .build())
                    .enableStandardStaticFiles(false)
                    .enableStandardFilter(false)
                    .build();
            return (ObjectNode) JSON.readTree(found.toJSON());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the order of their names, so that the same classes make the same contract everywhere. */
    private static List<Class<?>> applicationClasses() {
        try {
            var root = Path.of(Roles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var names = new TreeSet<String>();
            try (var files = Files.walk(root)) {
                files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.startsWith("vn/loa/") && file.endsWith(".class"))
                        .filter(file -> !file.endsWith("package-info.class"))
                        .forEach(file -> names.add(file.substring(0, file.length() - ".class".length())
                                .replace('/', '.')));
            }
            var classes = new ArrayList<Class<?>>();
            for (var name : names) {
                classes.add(Class.forName(name, false, Roles.class.getClassLoader()));
            }
            return classes;
        } catch (IOException | URISyntaxException | ClassNotFoundException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static Map<String, JsonNode> sorted(ObjectNode object) {
        var fields = new TreeMap<String, JsonNode>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
