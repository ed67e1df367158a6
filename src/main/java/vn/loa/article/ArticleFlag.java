package vn.loa.article;

/** Why a published article should be looked at again. */
public enum ArticleFlag {
    /** It cites a document that is no longer in force, a replaced one included, and nobody has kept it as history. */
    CITES_EXPIRED_DOCUMENT,
    /** It cites a document that another has replaced, and nobody has kept it as history. */
    CITES_REPLACED_DOCUMENT,
    /** It cites a document of which nobody has verified what is recorded. */
    CITES_UNVERIFIED_DOCUMENT
}
