package vn.loa.feedback;

import vn.loa.text.Kebab;

/** What a case is handled as. */
public enum FeedbackStream {
    /** Delay, harassment, wrong execution: the ordinary procedure (Decree 20/2008/NĐ-CP, art. 14). */
    CONDUCT,
    /** What a regulation says. */
    REGULATION,
    /** A legal document (Decision 48/2025/QĐ-TTg). */
    LEGAL_DOCUMENT("legal-document-feedback"),
    QUESTION,
    INFORMATION_REQUEST,
    /** Another procedure's (Decree 20/2008/NĐ-CP, art. 1), as is a denunciation; neither is ever public. */
    COMPLAINT(true),
    DENUNCIATION(true),
    SPAM(true);

    private final String regime;
    private final boolean outside;

    FeedbackStream() {
        this(null, false);
    }

    FeedbackStream(String regime) {
        this(regime, false);
    }

    FeedbackStream(boolean outside) {
        this(null, outside);
    }

    FeedbackStream(String regime, boolean outside) {
        this.regime = regime;
        this.outside = outside;
    }

    /** The regime of deadline rules that it has of its own; null for the one of all others. */
    String regime() {
        return regime;
    }

    /** Whether this procedure is not the one for it. */
    boolean isOutside() {
        return outside;
    }

    /** Whether its subject is what a rule says, which may wait until enough have said the same. */
    boolean isOfRules() {
        return this == REGULATION || this == LEGAL_DOCUMENT;
    }

    String code() {
        return Kebab.of(this);
    }
}
