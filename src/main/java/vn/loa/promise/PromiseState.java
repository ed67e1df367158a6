package vn.loa.promise;

/** How something promised stands; every promise is in exactly one of these on any day. */
public enum PromiseState {
    /** Nothing of it was done, and it is not due yet. */
    PLANNED,
    /** Something of it was done, and nothing is overdue. */
    IN_PROGRESS,
    /** All of it was done, in time or later. */
    DONE,
    /** Its day is over, and something is missing. */
    LATE,
    CANCELLED;

    static PromiseState of(int promised, int delivered, boolean isOver) {
        if (delivered >= promised) {
            return DONE;
        }
        if (isOver) {
            return LATE;
        }
        return delivered > 0 ? IN_PROGRESS : PLANNED;
    }
}
