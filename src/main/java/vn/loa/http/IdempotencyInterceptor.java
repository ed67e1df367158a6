package vn.loa.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.identity.Actor;
import vn.loa.identity.CurrentActor;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * Runs the operation and keeps its answer in one transaction, so that a crash leaves both or neither. A refused
 * request is rolled back with its key: nothing was done, and the caller may mend it and try again.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150) // inside the role check, outside the service's transaction
class IdempotencyInterceptor {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final IdempotencyKeys keys;
    private final CurrentActor actor;
    private final RoutingContext request;

    IdempotencyInterceptor(IdempotencyKeys keys, CurrentActor actor, RoutingContext request) {
        this.keys = keys;
        this.actor = actor;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        var key = request.request().getHeader("Idempotency-Key");
        if (key == null || "true".equals(request.request().getParam("validateOnly"))) {
            return operation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(ProblemType.INVALID_HEADER, FieldError.of("Idempotency-Key", "malformed"));
        }
        var caller = caller(operation);
        var fingerprint = fingerprint(operation);
        try {
            return QuarkusTransaction.joiningExisting().call(() -> {
                keys.claim(caller, key, fingerprint);
                var answer = (RestResponse<?>) operation.proceed();
                keys.keep(caller, key, answer);
                return answer;
            });
        } catch (IdempotencyKeys.Taken taken) {
            return QuarkusTransaction.requiringNew().call(() -> keys.replay(caller, key, fingerprint));
        }
    }

    /** Of what is open to everybody nobody is asked who it is: a stale token must not stop it. */
    private String caller(InvocationContext operation) {
        var isOpen = operation.getMethod().getDeclaringClass().isAnnotationPresent(PermitAll.class);
        return (isOpen ? Actor.PUBLIC : actor.get()).person().id();
    }

    /** What makes two requests the same: method, path, query, precondition and the body as it was understood. */
    private String fingerprint(InvocationContext operation) {
        var http = request.request();
        var text = String.join(
                "\n",
                http.method().name(),
                http.uri(),
                String.valueOf(http.getHeader("If-Match")),
                Arrays.deepToString(operation.getParameters()));
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
