package vn.loa.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of which the day, or day and month, may be unknown: {@code 2018-04-23}, {@code 2018-04}, {@code 2018}.
 *
 * @param text as above; ordered as text, partial dates are in the order of their first days
 * @param first the first day that it can mean
 */
public record PartialDate(String text, LocalDate first) {

    /** Empty where the text is no such date. */
    public static Optional<PartialDate> parse(String text) {
        try {
            var first =
                    switch (text.length()) {
                        case 4 -> LocalDate.parse(text + "-01-01");
                        case 7 -> LocalDate.parse(text + "-01");
                        default -> LocalDate.parse(text);
                    };
            return Optional.of(new PartialDate(text, first));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    public int year() {
        return first.getYear();
    }

    /** The last day that it can mean. */
    public LocalDate last() {
        return switch (text.length()) {
            case 4 -> first.plusYears(1).minusDays(1);
            case 7 -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }

    /** As official documents write it in figures: {@code 07/6/2019}, {@code 6/2019}, {@code 2019}. */
    public String inFigures() {
        return switch (text.length()) {
            case 4 -> text;
            case 7 -> month() + "/" + year();
            default -> day() + "/" + month() + "/" + year();
        };
    }

    /** As official documents write it in a sentence: {@code ngày 07 tháng 6 năm 2019}. */
    public String inWords() {
        return switch (text.length()) {
            case 4 -> "năm " + text;
            case 7 -> "tháng " + month() + " năm " + year();
            default -> "ngày " + day() + " tháng " + month() + " năm " + year();
        };
    }

    /** Days below 10 and the months 1 and 2 have a zero before them, so that nothing can be put there (Decree 30/2020/NĐ-CP). */
    private String day() {
        return zeroed(first.getDayOfMonth(), 10);
    }

    private String month() {
        return zeroed(first.getMonthValue(), 3);
    }

    private static String zeroed(int number, int below) {
        return (number < below ? "0" : "") + number;
    }
}
