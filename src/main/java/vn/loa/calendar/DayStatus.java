package vn.loa.calendar;

/** How sure a day is. */
public enum DayStatus {
    /** By the rule, or by what has been announced; nobody has decided yet. */
    EXPECTED,
    /** By law, or decided. */
    OFFICIAL
}
