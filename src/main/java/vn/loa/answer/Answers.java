package vn.loa.answer;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Makes the public answers, and leaves each with the cache for those who ask next. */
@RequestScoped
public class Answers {
    private final RoutingContext request;
    private final ResponseCache cache;
    private final DeliveryConfig config;
    private final Clock clock;

    Answers(RoutingContext request, ResponseCache cache, DeliveryConfig config, Clock clock) {
        this.request = request;
        this.cache = cache;
        this.config = config;
        this.clock = clock;
    }

    /** The same in JSON. */
    public RestResponse<byte[]> json(
            byte[] plain, Instant modifiedAt, Instant nextChangeAt, Collection<String> keys, String vary, String link) {
        return of(Form.text(MediaType.APPLICATION_JSON), plain, modifiedAt, nextChangeAt, keys, vary, link);
    }

    /**
     * 200 with the body, or 304 where the caller has it.
     *
     * @param form with a text, the body is UTF-8
     * @param plain the whole body
     * @param modifiedAt null where there is no honest one: what left a list leaves no trace in it
     * @param nextChangeAt when the answer is known to change; null where nothing is known
     * @param keys surrogate keys: {@code kind/id} of everything that shows or would show in it, and the plural of the
     *     kind for a list; a change of any of them ends the cached answer, and a CDN purges by them
     */
    public RestResponse<byte[]> of(
            Form form,
            byte[] plain,
            Instant modifiedAt,
            Instant nextChangeAt,
            Collection<String> keys,
            String vary,
            String link) {
        var answer = new Answer(form, plain, modifiedAt, nextChangeAt, keys, vary, link);
        Computation.of(request).ifPresent(computation -> cache.keep(computation, answer));
        var reply = Reply.of(answer, request.request(), config, clock.instant(), Duration.ZERO, null);
        var builder = ResponseBuilder.<byte[]>create(reply.status());
        if (reply.body() != null) {
            builder.entity(reply.body().getBytes());
        }
        reply.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        return builder.build();
    }
}
