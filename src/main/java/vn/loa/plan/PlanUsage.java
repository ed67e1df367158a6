package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Plans use what any of their editions refers to, also a superseded one: it can still be read. */
@ApplicationScoped
class PlanUsage implements Usage {
    private final PlanRepository plans;

    PlanUsage(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        return plans.referringTo(kind, id, MAX).stream()
                .map(plan -> new Use(Kind.PLAN, plan.id(), plan.latest().title()))
                .toList();
    }
}
