package vn.loa.calendar;

import java.util.UUID;

/** The id of a calendar year, which is the same everywhere: a UUID that ends in the year. */
public final class YearId {
    private YearId() {}

    public static UUID of(int year) {
        return UUID.fromString("018f2a3c-ca1e-7000-8000-%012d".formatted(year));
    }
}
