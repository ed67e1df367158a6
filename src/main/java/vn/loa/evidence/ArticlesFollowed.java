package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.loa.plan.PlanService;
import vn.loa.publication.ItemChanged;
import vn.loa.publication.Kind;

/**
 * Lets what is withdrawn or removed stop counting, and what is published again count again, in the transaction that does so:
 * nobody is told that something was done which can no longer be read.
 */
@ApplicationScoped
class ArticlesFollowed {
    private final EvidenceRepository evidence;
    private final PlanService plans;

    ArticlesFollowed(EvidenceRepository evidence, PlanService plans) {
        this.evidence = evidence;
        this.plans = plans;
    }

    void changed(@Observes ItemChanged change) {
        if (change.kind() == Kind.ARTICLE) {
            evidence.recount(change.id()).forEach(plans::showAgain);
        }
    }
}
