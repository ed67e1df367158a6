package vn.loa.feedback;

import java.util.Locale;
import java.util.ResourceBundle;

/** What senders are told in plain words ({@code feedback.properties}). */
final class FeedbackTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FeedbackTexts() {}

    /** @param stream what leads to another procedure says so, whatever the state; null where that does not matter */
    static String of(FeedbackState state, FeedbackStream stream, Locale language) {
        return ResourceBundle.getBundle("feedback", language, NO_FALLBACK)
                .getString(stream != null && stream.isOutside() ? "stream." + stream.code() : "state." + state.code());
    }
}
