package vn.loa.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;

/** Problems where no resource is reached: Vert.x and Quarkus answer these by themselves, with bodies of their own or none. */
class ProblemRoutes {
    /** Ahead of the handlers of Quarkus, which answer a bare status. */
    private static final int FIRST = Integer.MIN_VALUE;

    private final Problems problems;

    ProblemRoutes(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(this::answerFailure);
        IntStream.rangeClosed(400, 599)
                .forEach(status -> router.errorHandler(status, request -> problems.end(request, ofStatus(status))));
    }

    private void answerFailure(RoutingContext request) {
        if (request.failure() == null) {
            problems.end(request, ofStatus(request.statusCode()));
        } else {
            request.next();
        }
    }

    private static Problem ofStatus(int status) {
        return Problem.of(ProblemType.ofStatus(status));
    }
}
