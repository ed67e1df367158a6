package vn.loa.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.problem.Problems;

/**
 * Refuses a body that is declared longer than the limit, before it comes; the framework's own refusal is empty. What is
 * uploaded for long work may be larger than what everybody else sends; the framework knows one limit only.
 */
class DeclaredLength {
    private static final int BEFORE_FRAMEWORK = 250;
    private static final long LINGER_MILLIS = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private static final int AFTER_FRAMEWORK = 1;
    private static final Pattern UPLOAD = Pattern.compile("/api/manage/v1/[a-z]+/jobs");

    private final Problems problems;
    private final long limit;
    private final long uploadLimit;

    DeclaredLength(
            Problems problems,
            @ConfigProperty(name = "loa.http.max-body-size") MemorySize limit,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize uploadLimit) {
        this.problems = problems;
        this.limit = limit.asLongValue();
        this.uploadLimit = uploadLimit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_FRAMEWORK);
        filters.register(this::limitChunks, AFTER_FRAMEWORK);
    }

    /** A body without a declared length is counted as it is read, by the framework. */
    private void limitChunks(RoutingContext request) {
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limitOf(request));
        request.next();
    }

    private long limitOf(RoutingContext request) {
        return UPLOAD.matcher(request.normalizedPath()).matches() ? uploadLimit : limit;
    }

    private void check(RoutingContext request) {
        var declared = request.request().getHeader("Content-Length");
        if (declared == null || !NUMBER.matcher(declared).matches() || Long.parseLong(declared) <= limitOf(request)) {
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
