package vn.loa.publication;

/** What happened to a published item. */
public enum ChangeAction {
    PUBLISHED,
    UPDATED,
    WITHDRAWN,
    REMOVED
}
