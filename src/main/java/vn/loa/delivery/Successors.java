package vn.loa.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Published;

/**
 * What counts on a day in the place of documents that do not any more: what replaced or repealed them, to the end of each
 * chain. Found when it is read: a document that is entered or takes effect later shows without a new word from staff.
 *
 * @param newer the documents that have replaced or repealed each by the day
 * @param documents all that replace or repeal any, also later
 */
record Successors(Map<UUID, List<UUID>> newer, Set<UUID> documents) {
    static final Successors NONE = new Successors(Map.of(), Set.of());

    private static final Set<String> ENDING = Set.of("replaces", "repeals");

    static Successors among(Collection<Published> items, ObjectMapper json, LocalDate today) {
        var newer = new HashMap<UUID, List<UUID>>();
        var documents = new HashSet<UUID>();
        for (var item : items) {
            for (var relation : relations(item, json)) {
                if (ENDING.contains(relation.path("kind").asText())) {
                    documents.add(item.id());
                    if (isReached(relation.path("date"), today)) {
                        newer.computeIfAbsent(
                                        UUID.fromString(
                                                relation.path("document").asText()),
                                        id -> new ArrayList<>())
                                .add(item.id());
                    }
                }
            }
        }
        return new Successors(newer, documents);
    }

    private static boolean isReached(JsonNode date, LocalDate today) {
        return date.isTextual() && !LocalDate.parse(date.textValue()).isAfter(today);
    }

    private static JsonNode relations(Published item, ObjectMapper json) {
        try {
            return item.kind() == Kind.DOCUMENT
                    ? json.readTree(item.summary()).path("relations")
                    : json.createArrayNode();
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Unreadable summary of " + item.id(), bug);
        }
    }

    /** Those at the ends of the chains, each once. */
    List<UUID> of(Collection<UUID> cited) {
        var ends = new LinkedHashSet<UUID>();
        var seen = new HashSet<UUID>();
        cited.forEach(document -> newer.getOrDefault(document, List.of()).forEach(one -> walk(one, seen, ends)));
        return List.copyOf(ends);
    }

    private void walk(UUID document, Set<UUID> seen, Set<UUID> ends) {
        if (seen.add(document)) {
            var next = newer.getOrDefault(document, List.of());
            if (next.isEmpty()) {
                ends.add(document);
            }
            next.forEach(one -> walk(one, seen, ends));
        }
    }
}
