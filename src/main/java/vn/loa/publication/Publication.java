package vn.loa.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One item as the public is to see it.
 *
 * @param slug null where the item has no address of its own
 * @param code a short public code that it can be filtered by; null where it has none
 * @param summary what a list or a neighbour shows, without links
 * @param detail what its own address shows, without links
 * @param links targets by relation: ids, in the order in which they are shown
 * @param publishedAt when it first became public
 * @param updatedAt when it last changed in a way that readers should know of
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
        Instant updatedAt) {}
