package vn.loa.organisation;

/** How one organisation follows from another. */
public enum Succession {
    MERGED_INTO(true, true),
    /** The older body usually goes on, so what it publishes is not its offspring's. */
    SPLIT_FROM(false, false),
    RENAMED(true, true),
    SUCCEEDS(false, true);

    private final boolean forward;
    private final boolean whole;

    Succession(boolean forward, boolean whole) {
        this.forward = forward;
        this.whole = whole;
    }

    /** Whether the other organisation is the later one. */
    boolean isForward() {
        return forward;
    }

    /** Whether the later one takes the place of the earlier, so that lists can be rolled up to it. */
    boolean isWhole() {
        return whole;
    }
}
