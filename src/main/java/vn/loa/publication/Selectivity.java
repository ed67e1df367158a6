package vn.loa.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Chooses what leads a list of documents by looking at no more than the first rows of each condition: one with few rows
 * leads, whatever the others have. Where all have many, the one whose first rows reach farthest back in time has the
 * fewest for a page.
 */
final class Selectivity {
    private static final int FEW = 200;

    private final StatelessSession session;
    private final DocumentFilter filter;

    Selectivity(StatelessSession session, DocumentFilter filter) {
        this.session = session;
        this.filter = filter;
    }

    /**
     * @param from the HQL from its "from" on, with at least one condition
     * @param at the path of the position in the list
     * @param term the one that leads; null where none does
     */
    record Lead(String from, String at, String id, String term, boolean isByStatus, Map<String, Object> parameters) {}

    Lead lead() {
        var few = filter.status() == null ? Optional.<List<UUID>>empty() : fewByStatus();
        if (few.isPresent()) {
            return new Lead(
                    " from PublishedItem i where i.key.id in (:few) and i.key.locale = :locale",
                    "i.publishedAt",
                    "i.key.id",
                    null,
                    false,
                    Map.of("few", few.get()));
        }
        if (!filter.terms().isEmpty()) {
            var term = sparsest();
            return new Lead(
                    " from PublishedTerm l join PublishedItem i on i.key.id = l.key.item and i.key.locale = :locale"
                            + " where l.key.kind = :kind and l.key.term = :term",
                    "l.key.publishedAt",
                    "l.key.item",
                    term,
                    false,
                    Map.of("kind", Kind.DOCUMENT, "term", term));
        }
        if (filter.status() != null) {
            return new Lead(
                    " from PublishedStatus l join PublishedItem i on i.key.id = l.key.item and i.key.locale = :locale"
                            + " where l.key.status = :status and l.key.from <= :asOf and l.until > :asOf",
                    "l.key.publishedAt",
                    "l.key.item",
                    null,
                    true,
                    Map.of());
        }
        return new Lead(
                " from PublishedItem i where i.kind = :kind and i.key.locale = :locale and i.visibility = :live",
                "i.publishedAt",
                "i.key.id",
                null,
                false,
                Map.of("kind", Kind.DOCUMENT, "live", Visibility.LIVE));
    }

    private String sparsest() {
        var terms = List.copyOf(filter.terms());
        if (terms.size() == 1) {
            return terms.get(0).text();
        }
        var range = (filter.first() == null ? "" : " and published_at >= :first")
                + (filter.before() == null ? "" : " and published_at < :before");
        var probes = new ArrayList<String>();
        for (var n = 0; n < terms.size(); n++) {
            probes.add(("(select %1$d n, count(*) c, min(published_at) a from (select published_at from published_term"
                            + " where kind = 'DOCUMENT' and term = :term%1$d%2$s order by published_at desc limit %3$d) p)")
                    .formatted(n, range, FEW));
        }
        var query = session.createNativeQuery(
                        "select n, c, a from (" + String.join(" union all ", probes) + ") probe", Object[].class)
                .addScalar("n", Integer.class)
                .addScalar("c", Long.class)
                .addScalar("a", Instant.class);
        for (var n = 0; n < terms.size(); n++) {
            query.setParameter("term" + n, terms.get(n).text());
        }
        if (filter.first() != null) {
            query.setParameter("first", filter.first());
        }
        if (filter.before() != null) {
            query.setParameter("before", filter.before());
        }
        var best = query.getResultList().stream()
                .min(Comparator.<Object[]>comparingLong(row -> (Long) row[1])
                        .thenComparing(row -> row[2] == null ? Instant.MIN : (Instant) row[2]))
                .orElseThrow();
        return terms.get((Integer) best[0]).text();
    }

    /** The documents that have the status on the day, where either end of the intervals leaves few. */
    private Optional<List<UUID>> fewByStatus() {
        for (var end : List.of("valid_until > :asOf order by valid_until", "valid_from <= :asOf order by valid_from")) {
            var rows = session.createNativeQuery(
                            "select item, valid_from <= :asOf and valid_until > :asOf holds from published_status"
                                    + " where status = :status and " + end + " limit " + (FEW + 1),
                            Object[].class)
                    .addScalar("item", UUID.class)
                    .addScalar("holds", Boolean.class)
                    .setParameter("status", filter.status().name())
                    .setParameter("asOf", filter.asOf())
                    .getResultList();
            if (rows.size() <= FEW) {
                return Optional.of(rows.stream()
                        .filter(row -> (Boolean) row[1])
                        .map(row -> (UUID) row[0])
                        .toList());
            }
        }
        return Optional.empty();
    }
}
