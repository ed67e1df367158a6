package vn.loa.article;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an edition stands between its author and the public. */
public enum ArticleState {
    DRAFT,
    SUBMITTED,
    REVIEWED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    /** Was public until a later edition took its place. */
    SUPERSEDED,
    /** Still readable, under a notice. */
    WITHDRAWN,
    /** Answers 410. */
    GONE;

    /** The states of an edition in the making. */
    static final Set<ArticleState> OPEN = EnumSet.of(DRAFT, SUBMITTED, REVIEWED, APPROVED, SCHEDULED);

    /** As it stands in JSON and in texts. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
