package vn.loa.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems where no resource is reached: Vert.x and Quarkus answer these by themselves, with bodies of their own or none. */
class ProblemRoutes {
    /** Ahead of the handlers of Quarkus, which answer a bare status. */
    private static final int FIRST = Integer.MIN_VALUE;

    private final Problems problems;
    private final long maxBodySize;

    ProblemRoutes(
            Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.problems = problems;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::refuseTooLarge).failureHandler(this::answerFailure);
        IntStream.rangeClosed(400, 599)
                .forEach(status -> router.errorHandler(status, request -> problems.end(request, ofStatus(status))));
    }

    /** A body without a length is measured while it is read. */
    private void refuseTooLarge(RoutingContext request) {
        if (length(request) > maxBodySize) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close"); // nobody reads the rest
            problems.end(request, Problem.of(ProblemType.TOO_LARGE));
        } else {
            request.next();
        }
    }

    private void answerFailure(RoutingContext request) {
        if (request.failure() == null) {
            problems.end(request, ofStatus(request.statusCode()));
        } else {
            request.next();
        }
    }

    private static long length(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length); // HTTP itself has refused what is no number
    }

    private static Problem ofStatus(int status) {
        return Problem.of(ProblemType.ofStatus(status));
    }
}
