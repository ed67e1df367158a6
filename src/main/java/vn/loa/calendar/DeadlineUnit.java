package vn.loa.calendar;

/** What a deadline is counted in. */
public enum DeadlineUnit {
    WORKING_DAY,
    /** Where the last one is off, the next working day is the last one. */
    CALENDAR_DAY,
    /** Day and night, on days off as well. */
    HOUR
}
