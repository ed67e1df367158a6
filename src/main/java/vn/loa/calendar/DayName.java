package vn.loa.calendar;

import java.util.Locale;

/** What a day is called, in the languages that Loa speaks. */
public record DayName(String vi, String en) {
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
