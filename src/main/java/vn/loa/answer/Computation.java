package vn.loa.answer;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * That an answer is being made which the cache may keep.
 *
 * @param request what is asked, normalised
 * @param evictions how often the cache had been told of changes when this began
 */
record Computation(String request, long evictions) {
    void attachTo(RoutingContext context) {
        context.put(Computation.class.getName(), this);
    }

    static Optional<Computation> of(RoutingContext context) {
        return Optional.ofNullable(context.get(Computation.class.getName()));
    }
}
