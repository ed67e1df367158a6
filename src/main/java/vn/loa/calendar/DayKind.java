package vn.loa.calendar;

/** What makes a day other than its place in the week says. */
public enum DayKind {
    HOLIDAY,
    /** For a holiday that fell on a weekend. */
    COMPENSATORY,
    /** A working day that was moved. */
    SWAP_OFF,
    /** The weekend day that it was moved to. */
    MAKEUP_WORKING,
    /** As its place in the week says: what the rules make of it does not hold this year. */
    ORDINARY
}
