package vn.loa.publication;

import java.time.Instant;
import java.util.Map;

/**
 * Which live items a list holds, by the time of their first publication.
 *
 * @param links the target that an item must link to, by relation
 * @param from null for no first moment
 * @param before null for no last moment
 */
public record ListQuery(
        Kind kind, String locale, Map<Relation, String> links, Instant from, Instant before, boolean newestFirst) {}
