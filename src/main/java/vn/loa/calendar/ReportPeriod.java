package vn.loa.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * The periods of the reports on administrative reform: what happened in the window is reported by the due day, the 20th of
 * the period's last month. They are no calendar quarters, and the third one is counted alone.
 */
public enum ReportPeriod {
    Q1(Month.DECEMBER, Month.MARCH),
    HALF_YEAR(Month.DECEMBER, Month.JUNE),
    Q3(Month.JUNE, Month.SEPTEMBER),
    YEAR(Month.DECEMBER, Month.DECEMBER);

    public static final String BASIS = "581/BNV-CCHC";

    private static final int FIRST_DAY = 15;
    private static final int DUE_DAY = 20;

    private final Month first;
    private final Month last;

    ReportPeriod(Month first, Month last) {
        this.first = first;
        this.last = last;
    }

    /** First day of the window; where that is in December, of the year before. */
    public LocalDate from(int year) {
        return LocalDate.of(first == Month.DECEMBER ? year - 1 : year, first, FIRST_DAY);
    }

    /** Last day of the window. */
    public LocalDate to(int year) {
        return LocalDate.of(year, last, FIRST_DAY - 1);
    }

    public LocalDate due(int year) {
        return LocalDate.of(year, last, DUE_DAY);
    }
}
