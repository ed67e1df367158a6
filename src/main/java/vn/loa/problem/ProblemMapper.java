package vn.loa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource, as a problem; what nobody foresaw is an incident, logged with its trace. */
class ProblemMapper {
    private final Problems problems;

    ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(Problem.class)
    RestResponse<ProblemBody> of(Problem problem, RoutingContext request) {
        return problems.answer(request, problem);
    }

    /** The framework's own: no such path or method, not acceptable, not a supported media type, not readable. */
    @ServerExceptionMapper(WebApplicationException.class)
    RestResponse<ProblemBody> of(WebApplicationException http, RoutingContext request) {
        if (http.getCause() instanceof Problem problem) {
            return of(problem, request);
        }
        if (http.getCause() instanceof JsonProcessingException unreadable) {
            return of(unreadable, request);
        }
        return problems.answer(
                request, Problem.of(ProblemType.ofStatus(http.getResponse().getStatus())));
    }

    @ServerExceptionMapper(JsonProcessingException.class)
    RestResponse<ProblemBody> of(JsonProcessingException unreadable, RoutingContext request) {
        return problems.answer(request, JsonProblems.of(unreadable));
    }

    /** Named too, or the framework's own mapper for it would be the nearer one. */
    @ServerExceptionMapper(MismatchedInputException.class)
    RestResponse<ProblemBody> of(MismatchedInputException mismatched, RoutingContext request) {
        return problems.answer(request, JsonProblems.of(mismatched));
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    RestResponse<ProblemBody> of(UnauthorizedException nobody, RoutingContext request) {
        return problems.answer(request, Problem.of(ProblemType.UNAUTHENTICATED));
    }

    @ServerExceptionMapper(AuthenticationFailedException.class)
    RestResponse<ProblemBody> of(AuthenticationFailedException refused, RoutingContext request) {
        return problems.answer(request, Problem.of(ProblemType.UNAUTHENTICATED));
    }

    @ServerExceptionMapper(ForbiddenException.class)
    RestResponse<ProblemBody> of(ForbiddenException refused, RoutingContext request) {
        return problems.answer(request, Problem.of(ProblemType.FORBIDDEN));
    }

    @ServerExceptionMapper(OIDCException.class)
    RestResponse<ProblemBody> of(OIDCException unreachable, RoutingContext request) {
        Log.warnf("Identity provider: %s", unreachable.getMessage());
        return problems.answer(request, Problem.of(ProblemType.IDENTITY_PROVIDER_UNAVAILABLE));
    }

    /** Two writers met at the flush: the other one was first. */
    @ServerExceptionMapper(OptimisticLockException.class)
    RestResponse<ProblemBody> of(OptimisticLockException race, RoutingContext request) {
        return problems.answer(request, Problem.of(ProblemType.STALE_VERSION));
    }

    /** The database ended this transaction in favour of another; nothing was done, and a second try will do. */
    @ServerExceptionMapper({LockAcquisitionException.class, LockTimeoutException.class, PessimisticLockException.class})
    RestResponse<ProblemBody> ofBusy(RuntimeException busy, RoutingContext request) {
        Log.warnf("Database: %s", busy.getMessage());
        return problems.answer(request, Problem.of(ProblemType.UNAVAILABLE));
    }

    @ServerExceptionMapper(RuntimeException.class)
    RestResponse<ProblemBody> of(RuntimeException bug, RoutingContext request) {
        if (Overload.isIn(bug)) {
            return ofBusy(bug, request);
        }
        Log.errorf(bug, "Incident %s", Problems.traceId(request));
        return problems.answer(request, Problem.of(ProblemType.INTERNAL));
    }
}
