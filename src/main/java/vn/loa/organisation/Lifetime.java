package vn.loa.organisation;

import java.time.LocalDate;
import vn.loa.problem.FieldError;

/**
 * When an organisation exists.
 *
 * @param from first day; null where not known
 * @param to last day; null while it exists
 */
public record Lifetime(LocalDate from, LocalDate to) {
    /** Whether it exists on every day from the first to the last. */
    public boolean covers(LocalDate first, LocalDate last) {
        return (from == null || !first.isBefore(from)) && (to == null || !last.isAfter(to));
    }

    /** Whether it exists on some day from the first to the last. */
    public boolean meets(LocalDate first, LocalDate last) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    /** Tells, of a field that names it, that it does not exist on all of the days. */
    public FieldError notThere(String pointer) {
        return FieldError.of(pointer, "not-there-then", end(from), end(to));
    }

    private static String end(LocalDate day) {
        return day == null ? "…" : day.toString();
    }
}
