package vn.loa.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.paging.Page;

/**
 * The schemas of both contracts, made to say what really goes over the wire: which members are always there, that no
 * others are, how enumerated values are written, and where null may stand.
 */
final class Schemas {
    static final String PREFIX = "#/components/schemas/";

    private static final Set<String> SCALARS = Set.of("UUID", "LocalDate", "Instant", "OffsetDateTime");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final String SPARSE = "Sparse";
    private static final String INPUT = "Input";

    private final ObjectNode schemas;
    private final ObjectNode paths;
    private final Map<String, Class<?>> records = new HashMap<>();
    private final List<Class<?>> unions;

    Schemas(Plane plane, ObjectNode scanned, Collection<Class<?>> classes) {
        this.schemas = (ObjectNode) scanned.path("components").path("schemas");
        this.paths = (ObjectNode) scanned.path("paths");
        var elsewhere = paths.properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> !plane.has(path))
                .toList();
        paths.remove(elsewhere);
        classes.stream()
                .filter(Class::isRecord)
                .filter(type -> !Modifier.isPrivate(type.getModifiers()))
                .filter(type -> schemas.has(name(type)))
                .forEach(this::remember);
        this.unions = classes.stream()
                .filter(type -> type.isAnnotationPresent(JsonSubTypes.class))
                .toList();
    }

    private void remember(Class<?> type) {
        var other = records.put(name(type), type);
        if (other != null) {
            throw new IllegalStateException("Two records for the schema " + name(type) + ": " + type + " and " + other);
        }
    }

    void tellTheTruth() {
        for (var tree : List.of(schemas, paths)) {
            tree.findParents("$ref").forEach(node -> inlineScalar((ObjectNode) node));
            objects(tree).forEach(Schemas::correct);
        }
        schemas.remove(SCALARS);
        renamePages();
        var answered = reachable(answers());
        var asked = reachable(paths.findValues("requestBody"));
        asked.retainAll(records.keySet());
        var both = new TreeSet<>(asked);
        both.retainAll(answered);
        separate(asked, both);
        schemas.properties().forEach(schema -> {
            var name = schema.getKey().replaceAll(INPUT + "$", "");
            var type = name.endsWith("Page") && !records.containsKey(name) ? Page.class : records.get(name);
            if (type != null) {
                close((ObjectNode) schema.getValue(), type, answered.contains(schema.getKey()));
            }
        });
        unions.forEach(this::discriminate);
    }

    /**
     * Gives requests schemas of their own for what is in answers, too, and has members that are always there in these but
     * need not be sent.
     */
    private void separate(Set<String> asked, Set<String> both) {
        both.removeIf(name -> {
            var answer = (ObjectNode) schemas.get(name).deepCopy();
            close(answer, records.get(name), true);
            return answer.path("required").size()
                    == schemas.path(name).path("required").size();
        });
        both.forEach(name -> schemas.set(name + INPUT, schemas.get(name).deepCopy()));
        var sent = new ArrayList<JsonNode>(paths.findValues("requestBody"));
        asked.forEach(name -> sent.add(schemas.get(both.contains(name) ? name + INPUT : name)));
        for (var node : sent) {
            for (var parent : node.findParents("$ref")) {
                var name = parent.path("$ref").asText().replace(PREFIX, "");
                if (both.contains(name)) {
                    ((ObjectNode) parent).put("$ref", PREFIX + name + INPUT);
                }
            }
        }
    }

    /** A dictionary entry of one scalar type, which SmallRye makes or does not make as it happens to meet it. */
    private void inlineScalar(ObjectNode node) {
        var name = node.path("$ref").asText().replace(PREFIX, "");
        if (SCALARS.contains(name)) {
            node.remove("$ref");
            var scalar = (ObjectNode) schemas.get(name).deepCopy();
            scalar.properties().forEach(field -> {
                if (!node.has(field.getKey())) {
                    node.set(field.getKey(), field.getValue());
                }
            });
        }
    }

    private static void correct(ObjectNode schema) {
        var format = schema.path("format").asText();
        if (format.equals("uuid")) {
            schema.remove("pattern");
        }
        if (Set.of("uuid", "date", "date-time").contains(format)) {
            schema.remove("examples");
        }
        if (schema.has("$ref")) {
            schema.remove("type"); // a guess beside the reference
        }
        if (schema.path("anyOf").isArray() && schema.path("anyOf").size() == 2) {
            correctNullable(schema);
        }
        if (schema.path("enum").isArray()) {
            var values = (ArrayNode) schema.get("enum");
            for (var i = 0; i < values.size(); i++) {
                if (CONSTANT.matcher(values.get(i).asText()).matches()) {
                    values.set(i, TextNode.valueOf(kebab(values.get(i).asText())));
                }
            }
        }
        // Bean Validation holds a pattern against the whole text, JSON Schema against any part of it.
        var pattern = schema.path("pattern").asText("");
        if (!pattern.isEmpty() && !pattern.equals("\\S") && !pattern.startsWith("^")) {
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
    }

    private static void correctNullable(ObjectNode schema) {
        schema.remove("type");
        var scalar = schema.path("anyOf").path(0);
        if (!scalar.has("$ref") && scalar.path("type").isTextual()) {
            schema.remove("anyOf");
            schema.putArray("type").add(scalar.path("type").asText()).add("null");
            scalar.properties().forEach(field -> {
                if (!field.getKey().equals("type")) {
                    schema.set(field.getKey(), field.getValue());
                }
            });
        }
    }

    /** {@code PageArticleSummary} is made of the type argument; readers know {@code ArticlePage}. */
    private void renamePages() {
        for (var name : List.copyOf(ContractGenerator.sorted(schemas).keySet())) {
            if (name.startsWith("Page")) {
                var item = schemas.path(name)
                        .at("/properties/items/items/$ref")
                        .asText()
                        .replace(PREFIX, "");
                var page = item.replaceAll("Summary$", "") + "Page";
                schemas.set(page, schemas.remove(name));
                for (var node : paths.findParents("$ref")) {
                    if (node.path("$ref").asText().equals(PREFIX + name)) {
                        ((ObjectNode) node).put("$ref", PREFIX + page);
                    }
                }
            }
        }
    }

    private void close(ObjectNode schema, Class<?> type, boolean answered) {
        if (!schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        if (answered) {
            var declared = new TreeSet<String>();
            schema.path("required").forEach(name -> declared.add(name.asText()));
            var required = schema.putArray("required");
            for (var component : type.getRecordComponents()) {
                var name = member(type, component);
                if (schema.path("properties").has(name)
                        && (declared.contains(name) || isAlwaysThere(type, component))) {
                    required.add(name);
                }
            }
        }
    }

    private static boolean isAlwaysThere(Class<?> type, RecordComponent component) {
        return !leavesOut(field(type, component)) && (component.getType().isPrimitive() || !leavesOut(type));
    }

    private static boolean leavesOut(AnnotatedElement element) {
        var include = element.getAnnotation(JsonInclude.class);
        return include != null && include.value() != JsonInclude.Include.ALWAYS;
    }

    private static String member(Class<?> type, RecordComponent component) {
        var property = field(type, component).getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Says how the members of a union are told apart. */
    private void discriminate(Class<?> union) {
        var schema = (ObjectNode) schemas.get(name(union));
        if (schema == null) {
            return;
        }
        schema.remove("type");
        var mapping = ((ObjectNode) schema.get("discriminator")).putObject("mapping");
        var property = schema.path("discriminator").path("propertyName").asText();
        Arrays.stream(union.getAnnotation(JsonSubTypes.class).value()).forEach(member -> {
            var name = name(member.value());
            mapping.put(member.name(), PREFIX + name);
            var own = (ObjectNode) schemas.get(name);
            var properties = schemas.objectNode();
            properties.putObject(property).put("type", "string").put("const", member.name());
            if (own.has("properties")) {
                properties.setAll((ObjectNode) own.get("properties"));
            }
            own.set("properties", properties);
            var required = schemas.arrayNode().add(property);
            own.path("required").forEach(required::add);
            own.set("required", required);
        });
    }

    /** A whole representation, or the part of it that {@code fields} asks for. */
    ObjectNode wholeOrPart(String name) {
        var part = sparse(name);
        var schema = schemas.objectNode();
        schema.putArray("anyOf")
                .add(schemas.objectNode().put("$ref", PREFIX + name))
                .add(schemas.objectNode().put("$ref", PREFIX + part));
        return schema.put("description", "Whole; only with fields= a part");
    }

    private String sparse(String name) {
        var part = SPARSE + name;
        var schema = (ObjectNode) schemas.get(name).deepCopy();
        var items = schema.at("/properties/items/items");
        if (items.isObject()) {
            var item = items.path("$ref").asText().replace(PREFIX, "");
            ((ObjectNode) items).put("$ref", PREFIX + sparse(item));
        } else {
            schema.remove("required");
            schema.put("description", "Those members of " + name + " that fields= asks for");
        }
        schemas.set(part, schema);
        return part;
    }

    /** What a merge patch of the representation may hold: any member, and null where one may be taken away. */
    String patchOf(String draft) {
        var name = draft.replaceAll("Draft$", "Patch");
        var schema = (ObjectNode) schemas.get(draft).deepCopy();
        var required = new TreeSet<String>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        schema.remove("required");
        schema.path("properties").properties().forEach(property -> {
            var member = (ObjectNode) property.getValue();
            member.remove("default");
            if (!required.contains(property.getKey())) {
                makeNullable(member);
            }
        });
        schemas.set(name, schema);
        return name;
    }

    private void makeNullable(ObjectNode schema) {
        if (schema.has("$ref")) {
            var reference =
                    schemas.objectNode().put("$ref", schema.remove("$ref").asText());
            schema.putArray("anyOf").add(reference).addObject().put("type", "null");
        } else if (schema.path("type").isTextual()) {
            var type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
        }
    }

    /** Those that the paths lead to, in the order of their names. */
    ObjectNode used(ObjectNode operations) {
        var used = schemas.objectNode();
        var names = reachable(List.of(operations));
        names.addAll(reachable(List.of(reference("Problem"))));
        ContractGenerator.sorted(schemas).forEach((name, schema) -> {
            if (names.contains(name)) {
                used.set(name, schema);
            }
        });
        return used;
    }

    ObjectNode reference(String name) {
        return schemas.objectNode().put("$ref", PREFIX + name);
    }

    private List<JsonNode> answers() {
        var answers = new ArrayList<>(paths.findValues("responses"));
        answers.add(reference("Problem"));
        return answers;
    }

    private Set<String> reachable(List<? extends JsonNode> roots) {
        var names = new TreeSet<String>();
        var open = new ArrayDeque<JsonNode>(roots);
        while (!open.isEmpty()) {
            for (var reference : open.remove().findValuesAsText("$ref")) {
                var name = reference.replace(PREFIX, "");
                if (reference.startsWith(PREFIX) && names.add(name)) {
                    open.add(schemas.path(name));
                }
            }
        }
        return names;
    }

    private static List<ObjectNode> objects(JsonNode tree) {
        var found = new ArrayList<ObjectNode>();
        if (tree instanceof ObjectNode object) {
            found.add(object);
        }
        tree.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(Class<?> type) {
        var schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
