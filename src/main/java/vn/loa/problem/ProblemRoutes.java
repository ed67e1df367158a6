package vn.loa.problem;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.util.stream.IntStream;

/** Problems where no resource is reached: Vert.x answers these by itself, with bodies of its own. */
class ProblemRoutes {
    void register(@Observes Router router, Problems problems) {
        IntStream.rangeClosed(400, 599)
                .forEach(status -> router.errorHandler(
                        status, request -> problems.end(request, Problem.of(ProblemType.ofStatus(status)))));
    }
}
