package vn.loa.feedback;

import vn.loa.text.Kebab;

/** Where a case stands. */
public enum FeedbackState {
    RECEIVED;

    /** As it stands in JSON and in the keys of texts. */
    String code() {
        return Kebab.of(this);
    }
}
