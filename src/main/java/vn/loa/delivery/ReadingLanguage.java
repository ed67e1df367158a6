package vn.loa.delivery;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemTexts;
import vn.loa.problem.ProblemType;

/** The language that a reader wants, and the one that Loa falls back on. */
@RequestScoped
public class ReadingLanguage {
    static final String FALLBACK = "vi";

    private static final List<String> KNOWN = List.of("vi", "en");

    private final RoutingContext request;

    ReadingLanguage(RoutingContext request) {
        this.request = request;
    }

    /** What {@code ?locale=} asks for, else Accept-Language, else Vietnamese. */
    String requested() {
        var locale = request.request().getParam("locale");
        return locale == null
                ? ProblemTexts.locale(request.request().getHeader("Accept-Language"))
                        .toLanguageTag()
                : checked(locale);
    }

    /** Lists are in one language; only {@code ?locale=} changes it, so that they cache well. */
    public String ofList() {
        var locale = request.request().getParam("locale");
        return locale == null ? FALLBACK : checked(locale);
    }

    public static List<String> withFallback(String locale) {
        return locale.equals(FALLBACK) ? List.of(FALLBACK) : List.of(locale, FALLBACK);
    }

    private static String checked(String locale) {
        if (!KNOWN.contains(locale)) {
            throw Problem.of(
                    ProblemType.INVALID_PARAMETER, FieldError.of("locale", "unknown-value", String.join(", ", KNOWN)));
        }
        return locale;
    }
}
