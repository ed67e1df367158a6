package vn.loa.calendar;

import java.time.LocalDate;
import vn.loa.problem.FieldError;

/** The years that the calendar has. */
public final class CalendarYears {
    public static final int FIRST = LunarCalendar.FIRST_YEAR;
    public static final int LAST = LunarCalendar.LAST_YEAR;

    /** The same for contracts. */
    public static final String MIN = "" + FIRST;

    public static final String MAX = "" + LAST;

    private CalendarYears() {}

    public static boolean have(LocalDate day) {
        return day.getYear() >= FIRST && day.getYear() <= LAST;
    }

    /** That what the pointer names lies outside, and of which years. */
    public static FieldError outside(String pointer) {
        return FieldError.of(pointer, "outside-calendar", MIN, MAX);
    }
}
