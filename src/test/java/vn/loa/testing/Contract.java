package vn.loa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.loa.contract.Plane;

/** A committed contract, read once, to hold answers against. */
public final class Contract {
    private static final Map<Plane, Contract> READ = new ConcurrentHashMap<>();
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final String address;
    private final JsonNode document;
    private final JsonSchemaFactory factory;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Contract(Plane plane) {
        this.address = "https://contract.test/" + plane.file().getFileName();
        try {
            var text = Files.readString(plane.file());
            this.document = new ObjectMapper(new YAMLFactory()).readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var json = withoutDiscriminators().toString();
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.metaSchema(OpenApi31.getInstance())
                        .defaultMetaSchemaIri(OpenApi31.getInstance().getIri())
                        .schemaLoaders(loaders -> loaders.schemas(Map.of(address, json))));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()))));
    }

    /** They help clients to choose; what binds is oneOf. The validator takes one below an anyOf for that one's own. */
    private JsonNode withoutDiscriminators() {
        var copy = document.deepCopy();
        copy.path("components").path("schemas").forEach(schema -> ((ObjectNode) schema).remove("discriminator"));
        return copy;
    }

    public static Contract of(Plane plane) {
        return READ.computeIfAbsent(plane, Contract::new);
    }

    static List<Contract> all() {
        return Arrays.stream(Plane.values()).map(Contract::of).toList();
    }

    public List<Operation> operations() {
        return operations;
    }

    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method.equalsIgnoreCase(method))
                .filter(operation -> operation.template.matcher(path).matches())
                .min((one, other) -> Integer.compare(one.variables(), other.variables()));
    }

    boolean hasPath(String path) {
        return operations.stream()
                .anyMatch(operation -> operation.template.matcher(path).matches());
    }

    /** What is wrong with a value under the schema to which the pointer leads. */
    public List<String> errors(String pointer, JsonNode value) {
        return schema(pointer).validate(value.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    List<String> problemErrors(JsonNode value) {
        return errors("/components/schemas/Problem", value);
    }

    private JsonSchema schema(String pointer) {
        return schemas.computeIfAbsent(
                pointer, fragment -> factory.getSchema(SchemaLocation.of(address + "#" + fragment), CONFIG));
    }

    /** The node itself, or what it refers to. */
    private Located follow(Located located) {
        var reference = located.node.path("$ref").asText("");
        if (reference.isEmpty()) {
            return located;
        }
        var pointer = reference.substring(1);
        return new Located(pointer, document.at(pointer));
    }

    /** A node of the document and where it stands. */
    private record Located(String pointer, JsonNode node) {
        Located child(String name) {
            return new Located(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name));
        }
    }

    /** One operation of the contract. */
    public final class Operation {
        private final String method;
        private final String path;
        private final JsonNode node;
        private final Pattern template;

        private Operation(String method, String path, JsonNode node) {
            this.method = method;
            this.path = path;
            this.node = node;
            this.template = Pattern.compile(Arrays.stream(path.split("(?=\\{)|(?<=\\})"))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .collect(Collectors.joining()));
        }

        public String id() {
            return node.path("operationId").asText();
        }

        public String method() {
            return method;
        }

        public String path() {
            return path;
        }

        public JsonNode node() {
            return node;
        }

        Contract contract() {
            return Contract.this;
        }

        boolean hasParameter(String name) {
            for (var parameter : node.path("parameters")) {
                if (parameter.path("name").asText().equals(name)) {
                    return true;
                }
            }
            return false;
        }

        /** Every described body with its pointer: that of the request and those of the answers. */
        public Map<String, JsonNode> media() {
            var found = new LinkedHashMap<String, JsonNode>();
            collect(here().child("requestBody"), found);
            node.path("responses")
                    .properties()
                    .forEach(answer -> collect(follow(here().child("responses").child(answer.getKey())), found));
            return found;
        }

        private void collect(Located holder, Map<String, JsonNode> found) {
            var content = holder.child("content");
            content.node()
                    .properties()
                    .forEach(media -> found.put(content.child(media.getKey()).pointer(), media.getValue()));
        }

        Optional<Answer> answer(int status) {
            var answers = here().child("responses");
            return answers.node().has(Integer.toString(status))
                    ? Optional.of(new Answer(follow(answers.child(Integer.toString(status)))))
                    : Optional.empty();
        }

        private Located here() {
            return new Located("", document).child("paths").child(path).child(method);
        }

        private int variables() {
            return path.length() - path.replace("{", "").length();
        }
    }

    /** What the contract says of one status of one operation. */
    final class Answer {
        private final Located described;

        private Answer(Located described) {
            this.described = described;
        }

        List<String> requiredHeaders() {
            var headers = described.child("headers");
            return headers.node().properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name ->
                            follow(headers.child(name)).node().path("required").asBoolean())
                    .toList();
        }

        List<String> mediaTypes() {
            return described.child("content").node().properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Pointer of the body's schema; where a whole is wanted, that of the whole one and not of its parts. */
        String schema(String mediaType, boolean whole) {
            var schema = described.child("content").child(mediaType).child("schema");
            return whole && schema.node().has("anyOf")
                    ? schema.child("anyOf").child("0").pointer()
                    : schema.pointer();
        }
    }
}
