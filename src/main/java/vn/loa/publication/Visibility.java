package vn.loa.publication;

/** What the public gets at an item's address. */
public enum Visibility {
    LIVE,
    /** Readable with a notice, in no list. */
    WITHDRAWN,
    /** 410; its text has been deleted. */
    GONE
}
