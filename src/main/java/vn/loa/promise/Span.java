package vn.loa.promise;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days from the first to the last, both included. */
public record Span(LocalDate from, LocalDate to) {
    boolean isBefore(YearMonth month) {
        return YearMonth.from(to).isBefore(month);
    }
}
