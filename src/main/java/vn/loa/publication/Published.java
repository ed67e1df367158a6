package vn.loa.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the publication store as it is read.
 *
 * @param summary JSON object without links
 * @param detail JSON object without links; null in lists
 * @param links JSON object: relation → targets
 * @param modifiedAt when anything about it last changed
 * @param nextChangeAt when it is known to change next; null where nothing is known
 * @param explanation why it was withdrawn or removed; null where it was not, or nobody said
 * @param sortKey its place in a list that has an order of its own; null where that is not asked for
 */
public record Published(
        UUID id,
        String locale,
        Kind kind,
        String slug,
        String code,
        Visibility visibility,
        String summary,
        byte[] detail,
        String links,
        Instant publishedAt,
        Instant modifiedAt,
        Instant nextChangeAt,
        String explanation,
        Instant noticeAt,
        String sortKey) {

    public boolean isGone() {
        return visibility == Visibility.GONE;
    }

    Published expecting(Instant change) {
        return new Published(
                id,
                locale,
                kind,
                slug,
                code,
                visibility,
                summary,
                detail,
                links,
                publishedAt,
                modifiedAt,
                change,
                explanation,
                noticeAt,
                sortKey);
    }

    /** Null while it holds. */
    public Notice notice() {
        return switch (visibility) {
            case WITHDRAWN -> Notice.withdrawn(explanation, noticeAt);
            case LIVE -> explanation == null ? null : Notice.historical(explanation, noticeAt);
            default -> null;
        };
    }
}
