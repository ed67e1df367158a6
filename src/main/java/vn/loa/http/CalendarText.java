package vn.loa.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Days and times as requests write them (RFC 3339), in the years that the database keeps. */
final class CalendarText {
    private static final int FIRST_YEAR = 1000;
    /** The database ends with 9999, and the day after a last day must still be one. */
    private static final int LAST_YEAR = 9998;

    private CalendarText() {}

    /** @throws IllegalArgumentException where there is no such day */
    static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            requireKept(day.getYear());
            return day;
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** @throws IllegalArgumentException where there is no such time, or no offset with it */
    static OffsetDateTime time(String text) {
        try {
            var time = OffsetDateTime.parse(text);
            requireKept(time.getYear());
            return time;
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static void requireKept(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Year " + year);
        }
    }
}
