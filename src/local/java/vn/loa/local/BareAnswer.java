package vn.loa.local;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code GET /bare?size=4600}: that many constant bytes, by the shortest way that the service has. What the answers of Loa
 * are measured against.
 */
@IfBuildProfile("local")
@ApplicationScoped
class BareAnswer {
    private static final int LARGEST = 1_000_000;

    private volatile Buffer last = Buffer.buffer();

    void route(@Observes Router router) {
        router.get("/bare")
                .handler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(ofSize(Integer.parseInt(request.request().getParam("size")))));
    }

    private Buffer ofSize(int size) {
        var known = last;
        if (known.length() != size) {
            known = Buffer.buffer("x".repeat(Math.min(size, LARGEST)));
            last = known;
        }
        return known;
    }
}
