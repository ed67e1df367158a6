package vn.loa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Turns a problem into the answer that the caller of one request gets. */
@ApplicationScoped
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final String TRACE_ID = Problems.class.getName() + ".traceId";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    RestResponse<ProblemBody> answer(RoutingContext request, Problem problem) {
        var body = body(request, problem);
        var builder = ResponseBuilder.<ProblemBody>create(body.status())
                .entity(body)
                .header("Content-Type", MEDIA_TYPE)
                .header("Content-Language", language(request))
                .header("Cache-Control", "no-store");
        headers(problem).forEach(builder::header);
        return builder.build();
    }

    /** Answers where no resource was reached: an unknown path, a body over the limit, a request that is not HTTP. */
    public void end(RoutingContext request, Problem problem) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        var body = body(request, problem);
        var response = request.response()
                .setStatusCode(body.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language(request))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        headers(problem).forEach(response::putHeader);
        try {
            response.end(json.writeValueAsString(body));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** The trace of the caller (W3C Trace Context) where it sent one, else one of our own for this request. */
    static String traceId(RoutingContext request) {
        String known = request.get(TRACE_ID);
        if (known == null) {
            known = newTraceId(request.request().getHeader("traceparent"));
            request.put(TRACE_ID, known);
        }
        return known;
    }

    private static String newTraceId(String traceparent) {
        var sent = traceparent == null ? null : TRACEPARENT.matcher(traceparent);
        if (sent != null && sent.matches()) {
            return sent.group(1);
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static ProblemBody body(RoutingContext request, Problem problem) {
        var locale = ProblemTexts.locale(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var type = problem.type();
        return new ProblemBody(
                "/problems/" + type.code(),
                ProblemTexts.text(locale, type.code() + ".title"),
                type.status(),
                ProblemTexts.text(locale, type.code() + ".detail", problem.arguments()),
                type.code(),
                problem.errors().stream()
                        .map(error -> new ProblemBody.Field(
                                error.pointer(),
                                error.code(),
                                ProblemTexts.field(locale, error.code(), error.arguments())))
                        .toList(),
                traceId(request),
                problem.extensions());
    }

    private static String language(RoutingContext request) {
        return ProblemTexts.locale(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .toLanguageTag();
    }

    private static Map<String, String> headers(Problem problem) {
        return switch (problem.type()) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer");
            case STALE_VERSION ->
                problem.extensions().containsKey("currentETag")
                        ? Map.of("ETag", (String) problem.extensions().get("currentETag"))
                        : Map.of();
            case TOO_MANY_REQUESTS ->
                Map.of("Retry-After", String.valueOf(problem.extensions().getOrDefault("retryAfter", 5)));
            case IDENTITY_PROVIDER_UNAVAILABLE, UNAVAILABLE -> Map.of("Retry-After", "5");
            default -> Map.of();
        };
    }
}
