package vn.loa.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.loa.testing.Contract;

/** The committed contracts are what the code says, and complete. */
class ContractTest {
    /** They name formats. */
    private static final Set<String> STANDARDS = Set.of("www.w3.org", "jsonfeed.org", "www.sitemaps.org");

    private static final Set<String> WITHOUT_BODY = Set.of("confirmEmergency", "cancelJob", "rebuildSearchIndex");
    private static final boolean WRITE = Boolean.getBoolean("loa.contract.write");

    @ParameterizedTest
    @EnumSource
    void the_committed_contract_is_what_the_code_says(Plane plane) throws IOException {
        var generated = ContractGenerator.generate(plane);
        if (WRITE) {
            Files.writeString(plane.file(), generated);
        }
        assertEquals(
                Files.exists(plane.file()) ? Files.readString(plane.file()) : "",
                generated,
                plane.file() + " is not what the code says now. If the change is meant, commit what this writes: "
                        + ContractGenerator.COMMAND);
    }

    @ParameterizedTest
    @EnumSource
    void generating_twice_gives_the_same(Plane plane) {
        assertEquals(ContractGenerator.generate(plane), ContractGenerator.generate(plane));
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_says_everything(Plane plane) {
        var ids = new HashSet<String>();
        Contract.of(plane).operations().forEach(operation -> {
            var id = operation.id();
            var node = operation.node();
            assertTrue(ids.add(id), "Two operations " + id);
            assertTrue(node.path("summary").asText().length() > 5, id + ": summary");
            assertTrue(node.path("tags").size() == 1, id + ": tag");
            assertEquals(plane.isStaff(), node.has("security"), id + ": security");
            node.path("parameters")
                    .forEach(parameter -> assertTrue(
                            parameter.has("$ref") || parameter.hasNonNull("description"), id + ": " + parameter));
            assertTrue(!node.path("responses").has("default"), id + ": default says nothing");
            assertEquals(
                    Set.of("post", "patch", "put").contains(operation.method()) && !WITHOUT_BODY.contains(id),
                    node.has("requestBody"),
                    id + ": body");
            node.path("responses")
                    .properties()
                    .forEach(answer -> assertTrue(
                            answer.getValue().has("$ref")
                                    || answer.getValue().has("content")
                                    || Set.of("204", "301", "304").contains(answer.getKey()),
                            id + ": content of " + answer.getKey()));
            contents(node).forEach(media -> assertTrue(media.has("example") || media.has("examples"), id));
        });
        assertTrue(ids.size() > 5, "Few operations: " + ids);
    }

    @ParameterizedTest
    @EnumSource
    void every_example_fits_its_schema(Plane plane) {
        var contract = Contract.of(plane);
        var wrong = new ArrayList<String>();
        contract.operations()
                .forEach(operation -> operation
                        .media()
                        .forEach((pointer, media) -> examples(media)
                                .forEach(example -> contract.errors(pointer + "/schema", example)
                                        .forEach(error -> wrong.add(operation.id() + " " + pointer + ": " + error)))));
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource
    void no_machine_is_named(Plane plane) throws IOException {
        var hosts = Pattern.compile("https?://([^/\"\\s<>]+)")
                .matcher(Files.readString(plane.file()))
                .results()
                .map(match -> match.group(1))
                .filter(host -> !host.endsWith("example.vn") && !STANDARDS.contains(host))
                .toList();
        assertEquals(List.of(), hosts, "A contract holds on every server");
    }

    private static List<JsonNode> contents(JsonNode operation) {
        var found = new ArrayList<JsonNode>();
        operation.findValues("content").forEach(content -> content.forEach(found::add));
        return found;
    }

    private static List<JsonNode> examples(JsonNode media) {
        var found = new ArrayList<JsonNode>();
        if (media.has("example")) {
            found.add(media.get("example"));
        }
        media.path("examples").properties().stream()
                .map(Map.Entry::getValue)
                .forEach(example -> found.add(example.get("value")));
        return found;
    }
}
