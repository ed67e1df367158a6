package vn.loa.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The files of the sample content, and the ids that were given to what they name by a key. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleData {
    private final ObjectMapper json;
    private final Map<String, UUID> ids = new HashMap<>();

    SampleData(ObjectMapper json) {
        this.json = json;
    }

    JsonNode read(String file) {
        try (var content = SampleData.class.getResourceAsStream("/sample/" + file + ".json")) {
            return json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void entered(JsonNode item, UUID id) {
        ids.put(text(item, "key"), id);
    }

    boolean isEntered(String key) {
        return ids.containsKey(key);
    }

    /** Null for null; what a file names must have been entered before. */
    UUID id(String key) {
        if (key != null && !isEntered(key)) {
            throw new IllegalStateException("Nothing was entered as " + key);
        }
        return ids.get(key);
    }

    List<UUID> ids(JsonNode node, String field) {
        return texts(node, field).stream().map(this::id).toList();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    static List<String> texts(JsonNode node, String field) {
        var texts = new ArrayList<String>();
        node.path(field).forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    static LocalDate date(JsonNode node, String field) {
        var text = text(node, field);
        return text == null ? null : LocalDate.parse(text);
    }

    static <E extends Enum<E>> List<E> values(Class<E> type, JsonNode node, String field) {
        return texts(node, field).stream().map(text -> value(type, text)).toList();
    }

    /** Of a value as JSON spells it: {@code merged-into} is MERGED_INTO. */
    static <E extends Enum<E>> E value(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
