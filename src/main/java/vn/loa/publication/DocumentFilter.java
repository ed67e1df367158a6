package vn.loa.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import vn.loa.law.LegalStatus;

/**
 * Which documents a list holds; each part narrows it.
 *
 * @param terms all of which a document must have
 * @param status null for any
 * @param asOf the day on which it must have that status; null without one
 * @param from first day of issue; null for any
 * @param to last day of issue; null for any
 */
public record DocumentFilter(Set<Term> terms, LegalStatus status, LocalDate asOf, LocalDate from, LocalDate to) {
    /** Documents without a date of issue stand behind all others. */
    private static final LocalDate UNKNOWN = LocalDate.of(1000, 1, 1);

    /** Where a document stands in lists: its day of issue, or the first day that a partial date can mean. */
    public static Instant position(LocalDate issued) {
        return (issued == null ? UNKNOWN : issued).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A document of unknown date was issued neither before nor after any day. */
    Instant first() {
        var first = from == null && to != null ? UNKNOWN.plusDays(1) : from;
        return first == null ? null : position(first);
    }

    /**
     * Of what was issued later, nothing has the status yet: only "not yet in force" can be so before it is (see
     * Validity). The list need not be read from its newest end for a day long ago.
     */
    Instant before() {
        var last = to;
        if (status != null && status != LegalStatus.NOT_YET_IN_FORCE && (last == null || asOf.isBefore(last))) {
            last = asOf;
        }
        return last == null ? null : position(last.plusDays(1));
    }
}
