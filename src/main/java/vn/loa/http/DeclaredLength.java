package vn.loa.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.problem.Problems;

/** Refuses a body that is declared longer than the limit, before it comes; the framework's own refusal is empty. */
class DeclaredLength {
    private static final int BEFORE_FRAMEWORK = 250;
    private static final long LINGER_MILLIS = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Problems problems;
    private final long limit;

    DeclaredLength(Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_FRAMEWORK);
    }

    private void check(RoutingContext request) {
        var declared = request.request().getHeader("Content-Length");
        if (declared == null || !NUMBER.matcher(declared).matches() || Long.parseLong(declared) <= limit) {
            request.next();
            return;
        }
        if (request.request().version() != HttpVersion.HTTP_2) { // there, other requests share the connection
            request.response().putHeader("Connection", "close").endHandler(sent -> closeLater(request));
        }
        problems.end(request, Problem.of(ProblemType.TOO_LARGE));
    }

    /** Closed at once, with data still coming, the connection would be reset and the refusal lost with it. */
    private static void closeLater(RoutingContext request) {
        var connection = request.request().resume().connection(); // without a handler, what comes is dropped
        request.vertx().setTimer(LINGER_MILLIS, over -> connection.close());
    }
}
