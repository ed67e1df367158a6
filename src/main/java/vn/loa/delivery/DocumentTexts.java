package vn.loa.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.loa.law.Citation;
import vn.loa.law.PartialDate;
import vn.loa.law.Validity;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.PublishedDocuments;
import vn.loa.publication.Relation;
import vn.loa.text.Kebab;

/** Some documents, put together with their issuers, with what they are to others, and with what they are worth on a day. */
final class DocumentTexts {
    /** Those that change what the older document is worth, and what they are called from its side. */
    private static final Map<Relation, String> CHANGING =
            inverses(Relation.REPLACES, Relation.REPEALS, Relation.AMENDS);

    private static final Map<Relation, String> ALL = inverses(
            Relation.REPLACES,
            Relation.REPEALS,
            Relation.AMENDS,
            Relation.CONSOLIDATES,
            Relation.GUIDES,
            Relation.BASED_ON);

    private static final int MAX_OF_EACH = 20;

    private final ObjectMapper json;
    private final LocalDate day;
    private final Neighbours neighbours;
    private final Map<Relation, Map<UUID, List<Published>>> newer = new LinkedHashMap<>();
    private final Set<String> keys = new TreeSet<>(Set.of("documents"));

    /** @param isList a list shows of the newer documents only those that change a status */
    DocumentTexts(
            ObjectMapper json,
            PublicationReader reader,
            PublishedDocuments documents,
            Collection<Published> items,
            LocalDate day,
            boolean isList) {
        this.json = json;
        this.day = day;
        this.neighbours = Neighbours.of(json, reader, items, Set.of(), List.of(ReadingLanguage.FALLBACK), day);
        var ids = items.stream().map(Published::id).toList();
        (isList ? CHANGING : ALL)
                .keySet()
                .forEach(relation -> newer.put(relation, documents.relating(relation, ids, MAX_OF_EACH)));
        items.forEach(item -> keys.add(Neighbours.key(item)));
        keys.addAll(neighbours.keys());
        newer.values()
                .forEach(found -> found.values()
                        .forEach(siblings -> siblings.forEach(sibling -> keys.add(Neighbours.key(sibling)))));
    }

    Set<String> keys() {
        return keys;
    }

    byte[] whole(Published item) {
        var text = read(item.detail(), item);
        var validity = validity(text);
        var issued = text.path("issued").textValue();
        var issuer = parsed(neighbours.only(item, Relation.ISSUER), item);
        var dates = text.remove("relations");
        text.set("issuer", issuer);
        text.put(
                "officialDate",
                PartialDate.parse(issued == null ? "" : issued)
                        .map(PartialDate::inFigures)
                        .orElse(null));
        text.put("status", Kebab.of(validity.on(day)));
        text.set("relations", older(item, dates));
        text.set("inverseRelations", newer(item));
        text.set(
                "citation",
                json.valueToTree(Citation.of(
                        text.path("type").textValue(),
                        text.path("symbol").textValue(),
                        issued,
                        issuer.path("name").textValue(),
                        text.path("abstract").textValue())));
        text.putObject("links").put("self", "/api/v1/documents/" + item.id());
        try {
            return json.writeValueAsBytes(text);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private ArrayNode older(Published item, JsonNode relations) {
        var older = json.createArrayNode();
        relations.forEach(relation -> neighbours
                .find(UUID.fromString(relation.path("document").textValue()))
                .ifPresent(document -> {
                    var shown =
                            older.addObject().put("kind", relation.path("kind").textValue());
                    shown.set("document", parsed(document, item));
                    shown.set("date", relation.path("date"));
                }));
        return older;
    }

    private ArrayNode newer(Published item) {
        var shown = json.createArrayNode();
        newer.forEach((relation, found) -> found.getOrDefault(item.id(), List.of())
                .forEach(document -> shown.add(newer(item, relation, document))));
        return shown;
    }

    private ObjectNode newer(Published item, Relation relation, Published document) {
        var shown = json.createObjectNode().put("kind", ALL.get(relation));
        shown.set("document", parsed(neighbours.summary(document), document));
        shown.putNull("date");
        parsed(document.summary(), document).path("relations").forEach(one -> {
            if (one.path("document").textValue().equals(item.id().toString())
                    && one.path("kind").textValue().equals(relation.code())) {
                shown.set("date", one.path("date"));
            }
        });
        return shown;
    }

    private Validity validity(ObjectNode text) {
        try {
            return json.treeToValue(text.remove("validity"), Validity.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private ObjectNode read(byte[] text, Published item) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (IOException bug) {
            throw new IllegalStateException("Unreadable " + Neighbours.key(item), bug);
        }
    }

    private JsonNode parsed(String text, Published item) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Unreadable " + Neighbours.key(item), bug);
        }
    }

    private static Map<Relation, String> inverses(Relation... relations) {
        var names = new EnumMap<Relation, String>(Relation.class);
        for (var relation : relations) {
            names.put(
                    relation,
                    switch (relation) {
                        case REPLACES -> "replaced-by";
                        case REPEALS -> "repealed-by";
                        case AMENDS -> "amended-by";
                        case CONSOLIDATES -> "consolidated-by";
                        case GUIDES -> "guided-by";
                        case BASED_ON -> "basis-of";
                        default -> throw new IllegalArgumentException(relation.code());
                    });
        }
        return names;
    }
}
