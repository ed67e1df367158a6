package vn.loa.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Writes what the public sees; only inside the transaction of the decision to show it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publications {
    private final EntityManager database;
    private final PublishedIndex index;
    private final ChangeLog changes;
    private final Mergers mergers;
    private final LinkTags linkTags;
    private final ObjectMapper json;
    private final Clock clock;

    Publications(
            EntityManager database,
            PublishedIndex index,
            ChangeLog changes,
            Mergers mergers,
            LinkTags linkTags,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.index = index;
        this.changes = changes;
        this.mergers = mergers;
        this.linkTags = linkTags;
        this.json = json;
        this.clock = clock;
    }

    /** Shows the item, in the place of what was shown before under its id and locale. An earlier slug leads to it. */
    public void put(Publication publication) {
        putAll(List.of(publication));
    }

    /** Shows many items, each of them once, with as many statements as one takes, or few more. */
    public void putAll(List<Publication> publications) {
        var now = clock.instant();
        var shown = shown(publications);
        var entries = new ArrayList<ChangeLog.Entry>();
        var again = new ArrayList<Publication>();
        for (var publication : publications) {
            var key = new ItemKey(publication.id(), publication.locale());
            var before = shown.get(key);
            var item = before == null ? new PublishedItem(publication) : before;
            var tags = before == null ? Set.<String>of() : linkTags.of(before.links());
            var action = before != null && before.isLive() ? ChangeAction.UPDATED : ChangeAction.PUBLISHED;
            item.show(
                    publication,
                    write(publication.summary()),
                    write(publication.detail()).getBytes(StandardCharsets.UTF_8),
                    write(codes(publication.links())),
                    now);
            if (before == null) {
                database.persist(item);
            } else {
                again.add(publication);
            }
            entries.add(new ChangeLog.Entry(item, key, action, union(tags, linkTags.of(item.links()))));
        }
        index.drop(again);
        index.add(publications);
        for (var publication : publications) {
            if (publication.slug() != null) {
                var key = new ItemKey(publication.id(), publication.locale());
                route(publication.kind(), key, publication.slug());
            }
        }
        changes.append(entries, now);
    }

    private Map<ItemKey, PublishedItem> shown(List<Publication> publications) {
        if (publications.size() == 1) {
            var key = new ItemKey(publications.get(0).id(), publications.get(0).locale());
            var item = database.find(PublishedItem.class, key);
            return item == null ? Map.of() : Map.of(key, item);
        }
        return database.createQuery("select i from PublishedItem i where i.key.id in (:ids)", PublishedItem.class)
                .setParameter("ids", publications.stream().map(Publication::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(PublishedItem::key, Function.identity()));
    }

    /** Keeps the item readable under a notice, and takes it out of every list. */
    public void withdraw(UUID id, String locale, String explanation) {
        var key = new ItemKey(id, locale);
        var item = require(key);
        var now = clock.instant();
        item.withdraw(explanation, now);
        index.drop(item.kind(), key);
        changes.append(List.of(new ChangeLog.Entry(item, key, ChangeAction.WITHDRAWN, linkTags.of(item.links()))), now);
    }

    /** Tells readers that the item is kept as it was. It stays in every list. */
    public void markAsHistory(UUID id, String locale, String explanation) {
        mark(id, locale, explanation);
    }

    /** Takes that back. */
    public void endHistory(UUID id, String locale) {
        mark(id, locale, null);
    }

    private void mark(UUID id, String locale, String explanation) {
        var key = new ItemKey(id, locale);
        var item = require(key);
        var now = clock.instant();
        item.mark(explanation, now);
        changes.append(List.of(new ChangeLog.Entry(item, key, ChangeAction.UPDATED, linkTags.of(item.links()))), now);
    }

    /** Takes the item away: its address answers 410 with the explanation; null where none was given. */
    public void remove(UUID id, String locale, String explanation) {
        var key = new ItemKey(id, locale);
        var item = require(key);
        var now = clock.instant();
        var tags = linkTags.of(item.links());
        item.remove(explanation, now);
        index.drop(item.kind(), key);
        changes.append(List.of(new ChangeLog.Entry(item, key, ChangeAction.REMOVED, tags)), now);
    }

    /** Takes one language of an item away as if it had never been: its readers get another one. Nothing where it is not there. */
    public void drop(UUID id, String locale) {
        var key = new ItemKey(id, locale);
        var item = database.find(PublishedItem.class, key);
        if (item == null) {
            return;
        }
        var tags = linkTags.of(item.links());
        index.drop(item.kind(), key);
        database.createNativeQuery("delete from published_route where item = :item and locale = :locale")
                .setParameter("item", id)
                .setParameter("locale", locale)
                .executeUpdate();
        database.remove(item);
        changes.append(List.of(new ChangeLog.Entry(item, key, ChangeAction.REMOVED, tags)), clock.instant());
    }

    /**
     * Makes an item part of another: what links to it links to the other one, its addresses lead there, and so does its
     * code. As many statements for ten thousand links as for one.
     *
     * @param relation under which others link to it
     */
    public void merge(Kind kind, Relation relation, UUID from, UUID into) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        database.flush();
        mergers.relink(relation, from, into, now);
        mergers.reroute(kind, from, into);
        for (var item : database.createQuery("select i from PublishedItem i where i.key.id = :id", PublishedItem.class)
                .setParameter("id", from)
                .getResultList()) {
            var tags = union(linkTags.of(item.links()), Set.of(kind.code() + "/" + into));
            index.drop(kind, item.key());
            item.mergeInto(into, now);
            changes.append(List.of(new ChangeLog.Entry(item, item.key(), ChangeAction.REMOVED, tags)), now);
        }
        changes.appendUpdates(relation, into, kind.code() + "/" + from, now);
    }

    /**
     * Puts items in the order of their keys; one whose key is null stands in no list.
     *
     * @param keys of all items of the kind
     */
    public void arrange(Kind kind, Map<UUID, String> keys) {
        database.flush();
        var moved = new HashMap<UUID, String>();
        database.createQuery(
                        "select i.key.id, i.sortKey from PublishedItem i where i.kind = :kind and i.visibility = :live",
                        Tuple.class)
                .setParameter("kind", kind)
                .setParameter("live", Visibility.LIVE)
                .getResultStream()
                .filter(row -> !Objects.equals(keys.get(row.get(0, UUID.class)), row.get(1, String.class)))
                .forEach(row -> moved.put(row.get(0, UUID.class), keys.get(row.get(0, UUID.class))));
        if (moved.isEmpty()) {
            return;
        }
        var cases = new StringBuilder();
        var number = 0;
        var texts = new HashMap<String, String>();
        for (var entry : moved.entrySet()) {
            cases.append(" when '%s' then :key%d".formatted(entry.getKey(), number));
            texts.put("key" + number++, entry.getValue());
        }
        var update = database.unwrap(Session.class)
                .createNativeMutationQuery(
                        "update published_item set sort_key = case id" + cases + " end where id in (:ids)")
                .setParameterList("ids", moved.keySet());
        texts.forEach((name, text) -> update.setParameter(name, text, String.class));
        update.executeUpdate();
    }

    /** Those of the ids that are live items of the kind; they stay so until the transaction ends. */
    public Set<UUID> shown(Kind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(database.unwrap(Session.class)
                        .createNativeQuery(
                                "select distinct id from published_item where id in (:ids) and kind = :kind"
                                        + " and visibility = 'LIVE' lock in share mode",
                                UUID.class)
                        .setParameterList("ids", ids)
                        .setParameter("kind", kind.name())
                        .getResultList());
    }

    /** Caches of the item, and of lists it will be in, end when this is due; null where nothing is due any more. */
    public void expectChange(Kind kind, UUID id, String locale, Instant at) {
        var key = new ItemKey(id, locale);
        var item = database.find(PublishedItem.class, key);
        if (item != null) {
            item.expectChange(at);
        }
        database.createQuery("delete from PublishIntent p where p.key = :key")
                .setParameter("key", key)
                .executeUpdate();
        if (at != null) {
            database.persist(new PublishIntent(key, kind, at));
        }
        changes.tellHere(kind, id);
    }

    private PublishedItem require(ItemKey key) {
        var item = database.find(PublishedItem.class, key);
        if (item == null) {
            throw new IllegalStateException("Nothing published under " + key);
        }
        return item;
    }

    private void route(Kind kind, ItemKey key, String slug) {
        database.createNativeQuery("insert into published_route (kind, locale, slug, item) values"
                        + " (:kind, :locale, :slug, :item) on duplicate key update item = item")
                .setParameter("kind", kind.name())
                .setParameter("locale", key.locale())
                .setParameter("slug", slug)
                .setParameter("item", key.id())
                .executeUpdate();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Map<String, List<String>> codes(Map<Relation, List<String>> links) {
        var codes = new LinkedHashMap<String, List<String>>();
        links.forEach((relation, targets) -> codes.put(relation.code(), targets));
        return codes;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
