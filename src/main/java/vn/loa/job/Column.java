package vn.loa.job;

/** What the cells of a column hold. */
public enum Column {
    TEXT,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** An array or object, as JSON writes it. */
    JSON
}
