package vn.loa.article;

/** Whether readers should be told of an edition: only a major one moves the public updatedAt and shows its note. */
public enum UpdateType {
    MAJOR,
    MINOR
}
