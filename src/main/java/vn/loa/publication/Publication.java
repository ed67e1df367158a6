package vn.loa.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.loa.law.Validity;

/**
 * One item as the public is to see it.
 *
 * @param slug null where the item has no address of its own
 * @param code a short public code that it can be filtered by; null where it has none
 * @param summary what a list or a neighbour shows, without links
 * @param detail what its own address shows, without links
 * @param links targets by relation: ids, in the order in which they are shown
 * @param publishedAt where it stands in lists: when it first became public, or a document's day of issue
 * @param updatedAt when it last changed in a way that readers should know of
 * @param terms what it is found by beyond its links; see {@link Term}
 * @param statuses what a document is worth, and when; empty for everything else
 * @param listing its place in lists that have an order of their own; null where there are none of its kind
 */
public record Publication(
        Kind kind,
        UUID id,
        String locale,
        String slug,
        String code,
        Object summary,
        Object detail,
        Map<Relation, List<String>> links,
        Instant publishedAt,
        Instant updatedAt,
        Collection<Term> terms,
        List<Validity.Interval> statuses,
        Listing listing) {

    /** An item whose lists are in the order of time. */
    public Publication(
            Kind kind,
            UUID id,
            String locale,
            String slug,
            String code,
            Object summary,
            Object detail,
            Map<Relation, List<String>> links,
            Instant publishedAt,
            Instant updatedAt) {
        this(kind, id, locale, slug, code, summary, detail, links, publishedAt, updatedAt, List.of(), List.of(), null);
    }

    /**
     * @param sortKey null for an item that stands in no list
     * @param from first day of its validity; null where that is open
     * @param to last day of its validity; null where that is open
     */
    public record Listing(String sortKey, LocalDate from, LocalDate to) {}
}
