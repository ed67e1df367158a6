package vn.loa.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** {@code kind/id} of what an item links to, or linked to while it was live: who follows that needs to know the end, too. */
@ApplicationScoped
class LinkTags {
    private final ObjectMapper json;

    LinkTags(ObjectMapper json) {
        this.json = json;
    }

    /** @param links as the store keeps them: a JSON object, relation → targets */
    Set<String> of(String links) {
        var tags = new TreeSet<String>();
        try {
            var targets = json.readTree(links);
            for (var relation : Relation.values()) {
                targets.path(relation.code()).forEach(target -> tags.add(relation.tag() + "/" + target.textValue()));
            }
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
        return tags;
    }
}
