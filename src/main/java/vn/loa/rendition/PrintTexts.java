package vn.loa.rendition;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.loa.calendar.LocalDays;
import vn.loa.law.PartialDate;

/** What the page says in its own words, in the language of the article ({@code print.properties}). */
final class PrintTexts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    PrintTexts(String language) {
        this.locale = Locale.forLanguageTag(language);
    }

    String text(String key, Object... arguments) {
        var pattern = ResourceBundle.getBundle("print", locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** The day that it is in Vietnam, in figures: {@code 07/6/2022}. */
    static String day(Instant moment) {
        return PartialDate.parse(LocalDays.of(moment).toString()).orElseThrow().inFigures();
    }
}
