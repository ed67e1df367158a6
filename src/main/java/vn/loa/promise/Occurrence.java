package vn.loa.promise;

import java.time.LocalDate;

/**
 * One time that something promised is due.
 *
 * @param due its last day
 * @param delivered may be more than was promised
 */
public record Occurrence(LocalDate from, LocalDate due, int promised, int delivered, PromiseState state) {
    public Standing standing() {
        return new Standing(state, promised, Math.min(promised, delivered));
    }

    public int missing() {
        return Math.max(0, promised - delivered);
    }
}
