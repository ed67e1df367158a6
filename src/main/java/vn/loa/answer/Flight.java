package vn.loa.answer;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One request on its way to the database, and those who ask for the same and wait for its answer. */
final class Flight {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean landed;

    /** Whether the caller waits; false where the flight is over. */
    synchronized boolean board(RoutingContext request, Consumer<RoutingContext> whenLanded) {
        if (landed) {
            return false;
        }
        var own = request.vertx().getOrCreateContext();
        waiting.add(() -> own.runOnContext(now -> whenLanded.accept(request)));
        return true;
    }

    void land() {
        List<Runnable> arrived;
        synchronized (this) {
            landed = true;
            arrived = List.copyOf(waiting);
            waiting.clear();
        }
        arrived.forEach(Runnable::run);
    }
}
