package vn.loa.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Examples of what is sent and answered, by operation: {@code contract/<plane>-examples.yaml}. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The library's own limit keeps strangers' files from growing without end; these are ours. */
    private static final int MAX_ALIASES = 1_000;

    private final JsonNode operations;

    private Examples(JsonNode operations) {
        this.operations = operations;
    }

    static Examples of(Plane plane) {
        var name = "/contract/" + plane.code() + "-examples.yaml";
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(MAX_ALIASES);
        try (var in = Objects.requireNonNull(Examples.class.getResourceAsStream(name), name)) {
            return new Examples(JSON.valueToTree(new Yaml(new SafeConstructor(options)).load(in)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code example}, or {@code examples} where there are several. */
    Map<String, JsonNode> request(String operation, String media) {
        return members(operation, "request", media);
    }

    Map<String, JsonNode> answer(String operation, String status, String media) {
        return members(operation, status, media);
    }

    /** One for all media types, or under {@code media} one for each. */
    private Map<String, JsonNode> members(String operation, String part, String media) {
        var found = operations.path(operation).path(part);
        var example = found.path("media").isObject() ? found.path("media").path(media) : found;
        if (example.isMissingNode()) {
            throw new IllegalStateException("No example of " + operation + ", " + part);
        }
        if (!example.path("several").isObject()) {
            return Map.of("example", example);
        }
        var several = JSON.createObjectNode();
        example.path("several")
                .properties()
                .forEach(one -> several.putObject(one.getKey()).set("value", one.getValue()));
        return Map.of("examples", several);
    }
}
