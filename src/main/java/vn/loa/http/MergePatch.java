package vn.loa.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import vn.loa.problem.JsonProblems;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** RFC 7396: what is named replaces, null removes, what is not named stays. */
@ApplicationScoped
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;

    MergePatch(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The value with the patch applied.
     *
     * @throws Problem 400 for a patch that is no object, an unknown field or a wrong type
     */
    public <T> T apply(JsonNode patch, T value, Class<T> type) {
        if (patch == null || !patch.isObject()) {
            throw Problem.of(ProblemType.INVALID_JSON, "/");
        }
        try {
            return json.treeToValue(merge(json.valueToTree(value), patch), type);
        } catch (JsonProcessingException unreadable) {
            throw JsonProblems.of(unreadable);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        var merged = target instanceof ObjectNode object ? object : json.createObjectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }
}
