package vn.loa.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells caches that an answer depends on the origin once websites may call this service: the framework's filter (3.33)
 * names the origin in the answer and leaves that out, so that a shared cache would give it to another website.
 */
class CrossOrigin {
    private static final int BEFORE_FRAMEWORK = 400;

    private final boolean enabled;

    CrossOrigin(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(CrossOrigin::vary, BEFORE_FRAMEWORK);
        }
    }

    /** On answers to requests without an origin too: the cache keeps those as well. */
    private static void vary(RoutingContext request) {
        request.addHeadersEndHandler(ready -> {
            var headers = request.response().headers();
            var others = headers.getAll(HttpHeaders.VARY);
            headers.set(HttpHeaders.VARY, others.isEmpty() ? "Origin" : String.join(", ", others) + ", Origin");
        });
        request.next();
    }
}
