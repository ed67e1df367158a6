package vn.loa.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which live items a list holds, by the time of their first publication.
 *
 * @param links the target that an item must link to, by relation
 * @param rollUp several targets under one relation, of which an item must link to one; null where there are none
 * @param from null for no first moment
 * @param before null for no last moment
 */
public record ListQuery(
        Kind kind,
        String locale,
        Map<Relation, String> links,
        RollUp rollUp,
        Instant from,
        Instant before,
        boolean newestFirst) {

    public ListQuery(
            Kind kind, String locale, Map<Relation, String> links, Instant from, Instant before, boolean newestFirst) {
        this(kind, locale, links, null, from, before, newestFirst);
    }

    /**
     * An organisation and those whose place it took.
     *
     * @param targets the organisation itself first
     */
    public record RollUp(Relation relation, List<UUID> targets) {
        /** Names the list by the organisation alone, so that a cursor holds when one more predecessor is entered. */
        @Override
        public String toString() {
            return relation + "+" + targets.get(0);
        }
    }
}
