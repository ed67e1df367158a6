package vn.loa.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of problems and findings in the languages that Loa speaks. */
public final class ProblemTexts {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** English where the header asks for it before Vietnamese, else Vietnamese; a header nobody can read asks for nothing. */
    public static Locale locale(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var match = Locale.lookup(LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, Locale.ENGLISH));
            return match == null ? VIETNAMESE : match;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    /** Numbers are written as the language does: 1.234,5 in Vietnamese. */
    public static String text(Locale locale, String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle("problems", locale, NO_FALLBACK);
        try {
            return new MessageFormat(bundle.getString(key), locale).format(arguments);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("No text for " + key, missing);
        }
    }

    public static String title(Locale locale, ProblemType type) {
        return text(locale, type.code() + ".title");
    }

    /** The text of one field's error or of one finding about a text. */
    public static String field(Locale locale, String code, List<Object> arguments) {
        return text(locale, "field." + code, arguments.toArray());
    }
}
