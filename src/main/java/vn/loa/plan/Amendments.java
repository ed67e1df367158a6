package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.loa.identity.Actor;

/** Opens the next edition of a plan that counts, with everything that the present one has. */
@ApplicationScoped
class Amendments {
    private final PlanRepository plans;
    private final PlanItems items;
    private final Clock clock;

    Amendments(PlanRepository plans, PlanItems items, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.clock = clock;
    }

    /** Afterwards the newest edition is a draft; the plan must be locked. */
    void open(Plan plan, Actor author) {
        plan.requireWritable();
        if (!plan.latest().isOpen()) {
            plan.openEdition(author.person(), clock.instant());
            plans.flush();
            items.copy(plan.live().id(), plan.latest().id());
        }
    }
}
