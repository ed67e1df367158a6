package vn.loa.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.loa.calendar.LocalDays;
import vn.loa.law.Validity;
import vn.loa.publication.Kind;
import vn.loa.publication.OrganisationNames;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

/**
 * The items that others link to, as they are now, ready to be put into them. One statement loads those of a whole
 * page, one more those that {@code include} asks for.
 */
final class Neighbours {
    private final ObjectMapper json;
    private final LocalDate today;
    private final Set<Include> includes;
    private final Map<UUID, Published> near;
    private final Map<UUID, Published> far;
    private final Successors successors;
    private final Map<UUID, Map<Relation, List<UUID>>> links = new HashMap<>();

    /** Also of those that are not public now: once they are, they show here. */
    private final Set<String> keys = new LinkedHashSet<>();

    private Neighbours(
            ObjectMapper json,
            PublicationReader reader,
            Collection<Published> items,
            Set<Include> includes,
            List<String> locales,
            LocalDate today) {
        this.json = json;
        this.today = today;
        this.includes = includes;
        var kept = items.stream()
                .filter(item -> item.notice() != null && item.notice().isHistorical())
                .toList();
        var outdated = targets(kept, Set.of(Relation.DOCUMENT));
        var shown = targets(items, Relation.ITEMS);
        this.near = outdated.isEmpty()
                ? reader.summaries(shown, locales)
                : reader.summariesWithNewer(shown, outdated, locales);
        this.successors = outdated.isEmpty() ? Successors.NONE : Successors.among(near.values(), json, today);
        successors.documents().forEach(id -> keys.add(Kind.DOCUMENT.code() + "/" + id));
        var wanted = new LinkedHashSet<UUID>();
        includes.forEach(include -> wanted.addAll(targets(
                near.values().stream()
                        .filter(neighbour -> neighbour.kind() == include.first().kind())
                        .toList(),
                Set.of(include.second()))));
        this.far = reader.summaries(wanted, locales);
    }

    private Neighbours(
            ObjectMapper json, PublicationReader reader, Set<UUID> ids, List<String> locales, LocalDate today) {
        this.json = json;
        this.today = today;
        this.includes = Set.of();
        this.near = reader.summaries(ids, locales);
        this.far = Map.of();
        this.successors = Successors.NONE;
    }

    /** The items with these ids: of something that names them in its text, and not by its links. */
    static Neighbours among(
            ObjectMapper json, PublicationReader reader, Set<UUID> ids, List<String> locales, LocalDate today) {
        return new Neighbours(json, reader, ids, locales, today);
    }

    static Neighbours of(
            ObjectMapper json,
            PublicationReader reader,
            Collection<Published> items,
            Set<Include> includes,
            List<String> locales,
            LocalDate today) {
        return new Neighbours(json, reader, items, includes, locales, today);
    }

    /** The neighbours under a relation as JSON texts, in their order; one that is not public is left out. */
    List<String> under(Published item, Relation relation) {
        return targets(item, relation).stream()
                .map(near::get)
                .filter(neighbour -> neighbour != null)
                .map(neighbour -> withIncludes(neighbour, dayOf(item)))
                .toList();
    }

    /** The documents that count today in the place of those that an item under a historical notice cites. */
    List<String> successors(Published item) {
        return successors.of(targets(item, Relation.DOCUMENT)).stream()
                .map(near::get)
                .map(this::summary)
                .toList();
    }

    /** A neighbour as JSON text; empty where it is not public. */
    Optional<String> find(UUID id) {
        return find(id, today);
    }

    /** The same, as it is called on a day. */
    Optional<String> find(UUID id, LocalDate day) {
        return Optional.ofNullable(near.get(id)).map(neighbour -> summary(neighbour, day));
    }

    /** The only neighbour under a relation; {@code null} in JSON where there is none. */
    String only(Published item, Relation relation) {
        var found = under(item, relation);
        return found.isEmpty() ? "null" : found.get(0);
    }

    /** When anything that shows here last changed; the status of a document may have done so at midnight. */
    Instant modifiedAt(Published item) {
        var latest = item.modifiedAt();
        if (showsDocuments() && startOf(today).isAfter(latest)) {
            latest = startOf(today);
        }
        for (var neighbours : List.of(near, far)) {
            for (var neighbour : neighbours.values()) {
                latest = neighbour.modifiedAt().isAfter(latest) ? neighbour.modifiedAt() : latest;
            }
        }
        return latest;
    }

    /** The known next change, or midnight where a document's status shows. */
    Instant firstChange(Instant known) {
        if (!showsDocuments()) {
            return known;
        }
        var midnight = startOf(today.plusDays(1));
        return known == null || midnight.isBefore(known) ? midnight : known;
    }

    private boolean showsDocuments() {
        return Stream.concat(near.values().stream(), far.values().stream())
                .anyMatch(neighbour -> neighbour.kind() == Kind.DOCUMENT);
    }

    private static Instant startOf(LocalDate day) {
        return LocalDays.startOf(day);
    }

    /** {@code kind/id} of everything that shows here, or would. */
    Set<String> keys() {
        return keys;
    }

    static String key(Published item) {
        return item.kind().code() + "/" + item.id();
    }

    private String withIncludes(Published neighbour, LocalDate day) {
        var text = summary(neighbour, day);
        for (var include : includes) {
            if (neighbour.kind() == include.first().kind()) {
                var found = targets(neighbour, include.second()).stream()
                        .map(far::get)
                        .filter(one -> one != null)
                        .map(one -> summary(one, dayOf(neighbour)))
                        .toList();
                text = include.second().isPlural()
                        ? JsonText.of(text)
                                .with(include.second().plural(), found)
                                .toString()
                        : JsonText.of(text)
                                .with(include.second().code(), found.isEmpty() ? "null" : found.get(0))
                                .toString();
            }
        }
        return text;
    }

    String summary(Published item) {
        return summary(item, today);
    }

    /** @param day by which an organisation is called; a document's status is that of the day asked for */
    String summary(Published item, LocalDate day) {
        return switch (item.kind()) {
            case DOCUMENT -> document(item);
            case ORGANISATION -> organisation(item, day);
            default -> item.summary();
        };
    }

    /** A document's status depends on the day, so it is not stored but computed. */
    private String document(Published item) {
        var document = tree(item);
        try {
            var validity = json.treeToValue(document.remove("validity"), Validity.class);
            document.remove("relations");
            var status = validity.on(today).name().toLowerCase(Locale.ROOT).replace('_', '-');
            return document.put("status", status).toString();
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Unreadable summary of " + key(item), bug);
        }
    }

    private String organisation(Published item, LocalDate day) {
        var stored = tree(item);
        var reference = json.createObjectNode();
        reference.set("id", stored.get("id"));
        reference.set("name", new OrganisationNames(stored.get("names")).on(day).get("name"));
        reference.set("to", stored.get("to"));
        return reference.toString();
    }

    /** The day that names belong to: an article's and a document's own, else the one asked for. */
    private LocalDate dayOf(Published item) {
        return switch (item.kind()) {
            case ARTICLE, FEEDBACK -> LocalDate.ofInstant(item.publishedAt(), LocalDays.ZONE);
            case DOCUMENT -> {
                var issued = tree(item).at("/validity/issued");
                yield issued.isTextual() ? LocalDate.parse(issued.textValue()) : today;
            }
            default -> today;
        };
    }

    private ObjectNode tree(Published item) {
        try {
            return (ObjectNode) json.readTree(item.summary());
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Unreadable summary of " + key(item), bug);
        }
    }

    private Set<UUID> targets(Collection<Published> items, Set<Relation> relations) {
        var ids = new LinkedHashSet<UUID>();
        for (var relation : relations) {
            items.forEach(item -> ids.addAll(targets(item, relation)));
            items.forEach(item -> targets(item, relation)
                    .forEach(id -> keys.add(relation.kind().code() + "/" + id)));
        }
        return ids;
    }

    private List<UUID> targets(Published item, Relation relation) {
        return links.computeIfAbsent(item.id(), id -> read(item)).getOrDefault(relation, List.of());
    }

    private Map<Relation, List<UUID>> read(Published item) {
        JsonNode stored;
        try {
            stored = json.readTree(item.links());
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("Unreadable links of " + key(item), bug);
        }
        var read = new EnumMap<Relation, List<UUID>>(Relation.class);
        for (var relation : Relation.ITEMS) {
            var ids = new ArrayList<UUID>();
            stored.path(relation.code()).forEach(id -> ids.add(UUID.fromString(id.textValue())));
            read.put(relation, ids);
        }
        return read;
    }
}
