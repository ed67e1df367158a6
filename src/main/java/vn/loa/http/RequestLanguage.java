package vn.loa.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;
import vn.loa.problem.ProblemTexts;

/** The language in which the caller wants to be told things. */
@RequestScoped
public class RequestLanguage {
    private final RoutingContext request;

    RequestLanguage(RoutingContext request) {
        this.request = request;
    }

    public Locale get() {
        return ProblemTexts.locale(request.request().getHeader("Accept-Language"));
    }
}
