package vn.loa.promise;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that was promised, with what was done of it.
 *
 * @param quantity how many each time that it is due; at least 1
 * @param delivered how many in which month; a month is as exact as anything that is derived from it
 */
public record Promise(
        LocalDate from,
        LocalDate to,
        Recurrence recurrence,
        int quantity,
        boolean cancelled,
        SortedMap<YearMonth, Integer> delivered) {

    /**
     * Each time that it is due, as it stands on the day. What is done in a part of the span counts there first; what is
     * done beyond makes up for what an earlier part is missing, the oldest first, and never stands in for a later one.
     */
    public List<Occurrence> on(LocalDate day) {
        var parts = recurrence.parts(new Span(from, to));
        var counts = filled(parts);
        var occurrences = new ArrayList<Occurrence>();
        for (var index = 0; index < parts.size(); index++) {
            var part = parts.get(index);
            var state = cancelled
                    ? PromiseState.CANCELLED
                    : PromiseState.of(quantity, counts[index], day.isAfter(part.to()));
            occurrences.add(new Occurrence(part.from(), part.to(), quantity, counts[index], state));
        }
        return occurrences;
    }

    public Standing standing(LocalDate day) {
        return standing(on(day));
    }

    /** The same, of occurrences that are known already. */
    public static Standing standing(List<Occurrence> occurrences) {
        var promised = 0;
        var delivered = 0;
        for (var occurrence : occurrences) {
            promised += occurrence.promised();
            delivered += occurrence.standing().delivered();
        }
        return new Standing(state(occurrences), promised, delivered);
    }

    private static PromiseState state(List<Occurrence> occurrences) {
        if (occurrences.stream().allMatch(one -> one.state() == PromiseState.CANCELLED)) {
            return PromiseState.CANCELLED;
        }
        if (occurrences.stream().anyMatch(one -> one.state() == PromiseState.LATE)) {
            return PromiseState.LATE;
        }
        if (occurrences.stream().allMatch(one -> one.state() == PromiseState.DONE)) {
            return PromiseState.DONE;
        }
        return occurrences.stream().allMatch(one -> one.state() == PromiseState.PLANNED)
                ? PromiseState.PLANNED
                : PromiseState.IN_PROGRESS;
    }

    private int[] filled(List<Span> parts) {
        var counts = new int[parts.size()];
        new TreeMap<>(delivered).forEach((month, count) -> {
            var own = partOf(month, parts);
            var rest = fill(counts, own, count);
            for (var earlier = 0; earlier < own && rest > 0; earlier++) {
                rest = fill(counts, earlier, rest);
            }
            counts[own] += rest;
        });
        return counts;
    }

    /** Answers what is left over. */
    private int fill(int[] counts, int part, int count) {
        var taken = Math.min(count, Math.max(0, quantity - counts[part]));
        counts[part] += taken;
        return count - taken;
    }

    /** What is from before the first part counts in that, what is from behind the last one there. */
    private static int partOf(YearMonth month, List<Span> parts) {
        for (var index = 0; index < parts.size(); index++) {
            if (!parts.get(index).isBefore(month)) {
                return index;
            }
        }
        return parts.size() - 1;
    }
}
