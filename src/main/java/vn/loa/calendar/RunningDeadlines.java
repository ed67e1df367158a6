package vn.loa.calendar;

import java.time.LocalDate;
import java.util.SortedSet;

/** Things that are due on some day, or counted in days, and so depend on which days are worked. */
public interface RunningDeadlines {
    /** Kebab-case; the texts have what it says of them under {@code field.affected-<kind>}. */
    String kind();

    /** How many that are not over yet are due on one of these days, or counted through one of them. */
    long on(SortedSet<LocalDate> days);
}
