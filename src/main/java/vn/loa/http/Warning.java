package vn.loa.http;

import java.util.List;
import java.util.Locale;
import vn.loa.problem.ProblemTexts;

/**
 * Something that somebody should look at, and that stops nothing.
 *
 * @param pointer RFC 6901 pointer to the field
 */
public record Warning(String code, String pointer, String detail) {
    public static Warning of(Locale locale, String code, String pointer, List<Object> arguments) {
        return new Warning(code, pointer, ProblemTexts.field(locale, code, arguments));
    }
}
