package vn.loa.promise;

/**
 * How one promise stands on a day.
 *
 * @param delivered of what was promised: what was done beyond that does not make up for another promise
 */
public record Standing(PromiseState state, int promised, int delivered) {}
