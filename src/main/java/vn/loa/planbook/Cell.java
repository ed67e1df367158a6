package vn.loa.planbook;

/**
 * What stands in a cell.
 *
 * @param text of a number its digits, of a day YYYY-MM-DD, of a truth value true or false; null where there is nothing that
 *     can be taken
 */
record Cell(Kind kind, String text) {
    /** What Excel takes it for. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        TRUTH,
        /** What it last came to is not read: nobody can see in the file whether it is still so. */
        FORMULA,
        ERROR,
        TOO_LONG
    }
}
