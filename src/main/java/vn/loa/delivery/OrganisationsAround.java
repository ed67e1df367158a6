package vn.loa.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.loa.publication.OrganisationNames;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

/** Some organisations on one day, with everything around them: two statements, however many they are. */
final class OrganisationsAround {
    private static final List<String> LOCALES = List.of(ReadingLanguage.FALLBACK);

    private final ObjectMapper json;
    private final LocalDate day;
    private final Neighbours neighbours;
    private final Map<UUID, List<Published>> predecessors;

    OrganisationsAround(
            ObjectMapper json, PublicationReader published, Collection<Published> organisations, LocalDate day) {
        this.json = json;
        this.day = day;
        this.neighbours = Neighbours.of(json, published, organisations, Set.of(), LOCALES, day);
        this.predecessors = published.linkingTo(
                Relation.SUCCESSOR, organisations.stream().map(Published::id).toList(), ReadingLanguage.FALLBACK);
    }

    byte[] whole(Published organisation) {
        try {
            var stored = (ObjectNode) json.readTree(organisation.detail());
            var called = new OrganisationNames(stored.get("names")).on(day);
            var whole = json.createObjectNode();
            whole.set("id", stored.get("id"));
            for (var member : List.of("name", "shortName", "code")) {
                whole.set(member, called.get(member));
            }
            for (var member : List.of("from", "to", "names")) {
                whole.set(member, stored.get(member));
            }
            var relations = whole.putArray("relations");
            for (var relation : stored.get("relations")) {
                relations
                        .addObject()
                        .<ObjectNode>set("kind", relation.get("kind"))
                        .<ObjectNode>set("organisation", neighbour(relation.get("organisation")))
                        .<ObjectNode>set("date", relation.get("date"))
                        .set("basis", neighbour(relation.get("basis")));
            }
            return JsonText.of(json.writeValueAsBytes(whole))
                    .with(
                            "predecessors",
                            predecessors.getOrDefault(organisation.id(), List.of()).stream()
                                    .map(one -> neighbours.summary(one, day))
                                    .toList())
                    .with("successors", neighbours.under(organisation, Relation.SUCCESSOR))
                    .end();
        } catch (IOException bug) {
            throw new IllegalStateException("Unreadable " + Neighbours.key(organisation), bug);
        }
    }

    /** {@code kind/id} of everything that shows here. */
    List<String> keys() {
        var keys = new ArrayList<>(neighbours.keys());
        predecessors.values().forEach(list -> list.forEach(one -> keys.add(Neighbours.key(one))));
        return keys;
    }

    private JsonNode neighbour(JsonNode id) throws IOException {
        return id.isNull()
                ? id
                : json.readTree(neighbours.find(UUID.fromString(id.textValue())).orElse("null"));
    }
}
