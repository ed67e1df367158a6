package vn.loa.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That an organisation has a name, short name or code.
 *
 * @param from first day; null where not known
 * @param to last day; null while it is so
 */
public record Called(String text, UUID organisation, LocalDate from, LocalDate to) {
    /** Whether it may have been so on some day from the first to the last. */
    public boolean isBetween(LocalDate first, LocalDate last) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }
}
