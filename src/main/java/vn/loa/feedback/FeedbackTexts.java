package vn.loa.feedback;

import java.util.Locale;
import java.util.ResourceBundle;

/** What senders are told in plain words ({@code feedback.properties}). */
final class FeedbackTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FeedbackTexts() {}

    static String state(FeedbackState state, Locale language) {
        return ResourceBundle.getBundle("feedback", language, NO_FALLBACK).getString("state." + state.code());
    }
}
