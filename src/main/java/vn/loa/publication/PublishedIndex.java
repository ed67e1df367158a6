package vn.loa.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Writes what live items are found by: links, terms and statuses. In few statements, and not as entities: a transaction
 * that shows an item twice would meet its own.
 */
@ApplicationScoped
class PublishedIndex {
    private final EntityManager database;

    PublishedIndex(EntityManager database) {
        this.database = database;
    }

    void add(List<Publication> publications) {
        var links = new ArrayList<List<Object>>();
        var terms = new ArrayList<List<Object>>();
        var statuses = new ArrayList<List<Object>>();
        for (var one : publications) {
            var kind = one.kind().name();
            one.links()
                    .forEach((relation, targets) -> new LinkedHashSet<>(targets)
                            .forEach(target -> links.add(List.of(
                                    relation.name(), target, kind, one.locale(), one.publishedAt(), one.id()))));
            one.terms().forEach(term -> terms.add(List.of(kind, term.text(), one.publishedAt(), one.id())));
            one.statuses()
                    .forEach(interval -> statuses.add(List.of(
                            interval.status().name(), one.publishedAt(), one.id(), interval.from(), interval.until())));
        }
        insert("published_link (relation, target, kind, locale, published_at, item)", links);
        insert("published_term (kind, term, published_at, item)", terms);
        insert("published_status (status, published_at, item, valid_from, valid_until)", statuses);
    }

    void drop(List<Publication> publications) {
        publications.stream()
                .collect(Collectors.groupingBy(Publication::locale))
                .forEach((locale, ones) -> {
                    var ids = ones.stream().map(Publication::id).toList();
                    dropLinks(ids, locale);
                    dropTerms(ones.stream()
                            .filter(one -> one.kind().hasTerms())
                            .map(Publication::id)
                            .toList());
                });
    }

    void drop(Kind kind, ItemKey key) {
        dropLinks(List.of(key.id()), key.locale());
        dropTerms(kind.hasTerms() ? List.of(key.id()) : List.of());
    }

    private void dropLinks(List<UUID> items, String locale) {
        database.createQuery("delete from PublishedLink l where l.key.item in (:items) and l.key.locale = :locale")
                .setParameter("items", items)
                .setParameter("locale", locale)
                .executeUpdate();
    }

    private void dropTerms(List<UUID> items) {
        if (items.isEmpty()) {
            return;
        }
        for (var entity : List.of("PublishedTerm", "PublishedStatus")) {
            database.createQuery("delete from " + entity + " r where r.key.item in (:items)")
                    .setParameter("items", items)
                    .executeUpdate();
        }
    }

    private void insert(String table, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.flush(); // links refer to their items
        var row = "(" + String.join(", ", Collections.nCopies(rows.get(0).size(), "?")) + ")";
        for (var chunk : Chunks.of(rows)) {
            var insert = database.createNativeQuery(
                    "insert into " + table + " values " + String.join(", ", Collections.nCopies(chunk.size(), row)));
            var place = 1;
            for (var values : chunk) {
                for (var value : values) {
                    insert.setParameter(place++, value);
                }
            }
            insert.executeUpdate();
        }
    }
}
