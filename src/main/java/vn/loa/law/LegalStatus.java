package vn.loa.law;

/** What a legal document is worth on one day; computed from its {@link Validity}, never stored. */
public enum LegalStatus {
    NOT_YET_IN_FORCE,
    IN_FORCE,
    AMENDED,
    EXPIRED,
    REPLACED,
    UNKNOWN;

    /** Whether it was in force and no longer is. */
    public boolean isOver() {
        return this == EXPIRED || this == REPLACED;
    }
}
