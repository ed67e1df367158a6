package vn.loa.search;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether search answers and keeps up. A node without it is not well, but ready: everything else works. */
@Wellness
@ApplicationScoped
class SearchHealth implements HealthCheck {
    private final SearchIndexStatus status;

    SearchHealth(SearchIndexStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        var index = status.get();
        return HealthCheckResponse.named("search")
                .status(index.state() != SearchState.BUILDING)
                .withData("backend", index.backend().name())
                .withData("state", index.state().name())
                .withData("behind", index.lastSeq() - index.indexedSeq())
                .build();
    }
}
