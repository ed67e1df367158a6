package vn.loa.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date of which the day, or day and month, may be unknown: {@code 2018-04-23}, {@code 2018-04}, {@code 2018}. */
public final class PartialDate {
    private PartialDate() {}

    /** The first day that it can mean; empty where the text is no such date. */
    public static Optional<LocalDate> firstDay(String text) {
        try {
            return Optional.of(
                    switch (text.length()) {
                        case 4 -> LocalDate.parse(text + "-01-01");
                        case 7 -> LocalDate.parse(text + "-01");
                        default -> LocalDate.parse(text);
                    });
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
