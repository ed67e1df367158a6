package vn.loa.article;

/** Whom an article is for. */
public enum Audience {
    OFFICIALS,
    ORGANISATIONS,
    CITIZENS,
    BUSINESSES
}
