package vn.loa.feedback;

import java.util.EnumSet;
import java.util.Set;
import vn.loa.text.Kebab;

/** Where a case stands. */
public enum FeedbackState {
    RECEIVED,
    /** It is known in which stream it belongs. */
    CLASSIFIED,
    ACCEPTED,
    /** The sender was asked something, and the clock stands still. */
    NEEDS_INFO,
    REJECTED,
    /** It is another body's. */
    TRANSFERRED,
    /** There are not enough grounds yet: it is kept with others like it (Decree 20/2008/NĐ-CP, art. 14). */
    COLLECTED,
    ASSIGNED,
    ANSWER_DRAFTED,
    ANSWER_REVIEW,
    ANSWERED,
    /** The public reads question and answer, without who is not to be known. */
    PUBLISHED,
    CLOSED;

    /** Those in which nobody waits for an answer. */
    private static final Set<FeedbackState> OVER =
            EnumSet.of(REJECTED, TRANSFERRED, COLLECTED, ANSWERED, PUBLISHED, CLOSED);

    boolean isOver() {
        return OVER.contains(this);
    }

    /** As it stands in JSON and in the keys of texts. */
    String code() {
        return Kebab.of(this);
    }
}
