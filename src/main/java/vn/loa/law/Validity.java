package vn.loa.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days that decide a document's status; each null where unknown or not so.
 *
 * @param issued day of issue; a document without a day of its own for coming into force counts from here
 * @param effectiveTo last day in force
 * @param amendedFrom first day on which an amending document is in force
 * @param repealedFrom first day on which a repealing document is in force
 * @param replacedFrom first day on which a replacing document is in force
 */
public record Validity(
        LocalDate issued,
        LocalDate effectiveFrom,
        LocalDate effectiveTo,
        LocalDate amendedFrom,
        LocalDate repealedFrom,
        LocalDate replacedFrom) {

    /** Before the first day and after the last one that the database and requests know. */
    private static final LocalDate EVER = LocalDate.of(1000, 1, 1);

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** @param until the first day on which it is no more so */
    public record Interval(LegalStatus status, LocalDate from, LocalDate until) {}

    /** Nothing but that it is not yet in force can be so before it is: lists by status rely on it. */
    public LegalStatus on(LocalDate day) {
        var start = start();
        if (start != null && day.isBefore(start)) {
            return LegalStatus.NOT_YET_IN_FORCE;
        }
        if (isReached(replacedFrom, day)) {
            return LegalStatus.REPLACED;
        }
        if (isReached(repealedFrom, day) || effectiveTo != null && day.isAfter(effectiveTo)) {
            return LegalStatus.EXPIRED;
        }
        if (start == null) {
            return LegalStatus.UNKNOWN;
        }
        return isReached(amendedFrom, day) ? LegalStatus.AMENDED : LegalStatus.IN_FORCE;
    }

    /** The first day in force; null where unknown. */
    public LocalDate start() {
        return effectiveFrom == null ? issued : effectiveFrom;
    }

    /** Its statuses through all time, in order and without gaps. */
    public List<Interval> intervals() {
        var afterLast = effectiveTo == null ? null : effectiveTo.plusDays(1);
        var turns = new TreeSet<LocalDate>();
        turns.add(EVER);
        Stream.of(start(), afterLast, amendedFrom, repealedFrom, replacedFrom)
                .filter(Objects::nonNull)
                .forEach(turns::add);
        var intervals = new ArrayList<Interval>();
        for (var from : turns) {
            var status = on(from);
            var last = intervals.isEmpty() ? null : intervals.get(intervals.size() - 1);
            if (last == null || last.status() != status) {
                intervals.add(new Interval(status, from, NEVER));
                if (last != null) {
                    intervals.set(intervals.size() - 2, new Interval(last.status(), last.from(), from));
                }
            }
        }
        return intervals;
    }

    private static boolean isReached(LocalDate first, LocalDate day) {
        return first != null && !day.isBefore(first);
    }
}
