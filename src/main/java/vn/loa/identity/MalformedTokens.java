package vn.loa.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.problem.Problems;

/**
 * Refuses a bearer token that cannot be a signed JWT before anything parses it: Quarkus OIDC (3.33) meets one with empty
 * parts ({@code ..}) with a NoSuchElementException, which would be an incident that anybody can cause.
 */
class MalformedTokens {
    /** And after CORS, or a website could not read the refusal. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\b.*");
    private static final Pattern SIGNED_JWT =
            Pattern.compile("(?i)bearer +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+ *");

    private final Problems problems;

    MalformedTokens(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        var authorization = request.request().getHeader("Authorization");
        if (authorization != null
                && request.normalizedPath().startsWith("/api/manage/")
                && BEARER.matcher(authorization).matches()
                && !SIGNED_JWT.matcher(authorization).matches()) {
            problems.end(request, Problem.of(ProblemType.UNAUTHENTICATED));
        } else {
            request.next();
        }
    }
}
