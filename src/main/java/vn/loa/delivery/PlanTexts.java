package vn.loa.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.loa.promise.Promise;
import vn.loa.promise.Standing;
import vn.loa.promise.Tally;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;

/** Some plans, put together with what they name, as they stand on a day: one statement for everything around them. */
final class PlanTexts {
    private static final List<String> LOCALES = List.of("vi", "en");
    private static final List<String> OF_SUMMARY = List.of(
            "id", "slug", "title", "year", "state", "organisation", "document", "approvedAt", "progress", "links");

    private final ObjectMapper json;
    private final LocalDate today;
    private final Map<UUID, ObjectNode> texts = new HashMap<>();
    private final Neighbours neighbours;

    PlanTexts(
            ObjectMapper json,
            PublicationReader reader,
            Collection<Published> plans,
            boolean withItems,
            LocalDate today) {
        this.json = json;
        this.today = today;
        var ids = new HashSet<UUID>();
        for (var plan : plans) {
            var text = read(plan);
            texts.put(plan.id(), text);
            add(ids, text, "organisation", "parent", "document");
            if (withItems) {
                text.path("items").forEach(item -> addNamed(ids, item));
            }
        }
        this.neighbours = Neighbours.among(json, reader, ids, LOCALES, today);
    }

    private static void addNamed(Set<UUID> ids, JsonNode item) {
        add(ids, item, "leadUnit");
        item.path("topics").forEach(id -> ids.add(UUID.fromString(id.textValue())));
        item.path("coUnits").forEach(id -> ids.add(UUID.fromString(id.textValue())));
        item.path("evidence").forEach(piece -> add(ids, piece, "article"));
    }

    private static void add(Set<UUID> ids, JsonNode node, String... members) {
        for (var member : members) {
            if (node.path(member).isTextual()) {
                ids.add(UUID.fromString(node.path(member).textValue()));
            }
        }
    }

    byte[] summary(Published plan) {
        return bytes(head(plan).retain(OF_SUMMARY));
    }

    byte[] whole(Published plan) {
        var text = head(plan);
        var items = json.createArrayNode();
        text.path("items").forEach(item -> items.add(item((ObjectNode) item)));
        text.set("items", items);
        return bytes(text);
    }

    private ObjectNode head(Published plan) {
        var text = texts.get(plan.id());
        var lastDay = earlier(LocalDate.of(text.path("year").intValue(), 12, 31));
        for (var member : List.of("organisation", "parent", "document")) {
            text.set(member, named(text.path(member), lastDay));
        }
        var standings = new ArrayList<Standing>();
        text.path("items").forEach(item -> standings.add(promise(item).standing(today)));
        text.set("progress", json.valueToTree(Tally.of(standings)));
        text.putObject("links").put("self", "/api/v1/plans/" + plan.slug());
        return text;
    }

    private ObjectNode item(ObjectNode item) {
        var promise = promise(item);
        var lastDay = earlier(promise.to());
        var occurrences = promise.on(today);
        item.remove("promise");
        item.put("from", promise.from().toString())
                .put("to", promise.to().toString())
                .put("quantity", promise.quantity());
        item.set("recurrence", json.valueToTree(promise.recurrence()));
        item.set("state", json.valueToTree(Promise.standing(occurrences).state()));
        item.set("occurrences", json.valueToTree(occurrences));
        item.set("topics", all(item.path("topics"), today));
        item.set("leadUnit", named(item.path("leadUnit"), lastDay));
        item.set("coUnits", all(item.path("coUnits"), lastDay));
        item.set("evidence", evidence(item.path("evidence")));
        return item;
    }

    /** What an article is called it says itself, and where it is; one that went this very moment is left out. */
    private ArrayNode evidence(JsonNode pieces) {
        var shown = json.createArrayNode();
        pieces.forEach(piece -> {
            var text = (ObjectNode) piece;
            var article = named(text.remove("article"), today);
            if (article.isObject()) {
                text.set("title", article.path("title"));
                text.put("url", "/api/v1/articles/" + article.path("slug").textValue());
            }
            if (!text.has("activity")) { // of a plan that was published before there were any
                text.putNull("activity");
            }
            if (!text.path("url").isNull() || !text.path("kind").textValue().equals("article")) {
                shown.add(text);
            }
        });
        return shown;
    }

    private ArrayNode all(JsonNode ids, LocalDate day) {
        var found = json.createArrayNode();
        ids.forEach(id -> {
            var one = named(id, day);
            if (one.isObject()) {
                found.add(one);
            }
        });
        return found;
    }

    /** Null in JSON where it is not public. */
    private JsonNode named(JsonNode id, LocalDate day) {
        return id == null || !id.isTextual()
                ? json.nullNode()
                : neighbours
                        .find(UUID.fromString(id.textValue()), day)
                        .map(this::parsed)
                        .orElseGet(json::nullNode);
    }

    /** The day that names belong to: the last one that the plan speaks of, or today. */
    private LocalDate earlier(LocalDate day) {
        return day.isBefore(today) ? day : today;
    }

    private Promise promise(JsonNode item) {
        try {
            return json.treeToValue(item.path("promise"), Promise.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private ObjectNode read(Published plan) {
        try {
            return (ObjectNode) json.readTree(plan.detail());
        } catch (IOException bug) {
            throw new IllegalStateException("Unreadable " + Neighbours.key(plan), bug);
        }
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private byte[] bytes(ObjectNode text) {
        try {
            return json.writeValueAsBytes(text);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
