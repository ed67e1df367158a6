package vn.loa.planbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import vn.loa.identity.Actor;
import vn.loa.organisation.OrganisationService;
import vn.loa.plan.PlanView;
import vn.loa.plan.WholePlans;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;

/** Takes plans out of workbooks: each method is one use case in one transaction. */
@ApplicationScoped
class PlanBooks {
    private final WholePlans plans;
    private final OrganisationService organisations;

    PlanBooks(WholePlans plans, OrganisationService organisations) {
        this.plans = plans;
        this.organisations = organisations;
    }

    /**
     * Starts the plan of a workbook as a draft, with all its items or, where anything is wrong, not at all.
     *
     * @param digest of the file, for the audit
     * @throws Problem 400 or 413 where the file cannot be read, 422 with every cell at fault
     */
    @Transactional
    PlanView take(Path file, String digest, Actor author) {
        var read = new ReadPlan(Workbook.read(file, List.of(ReadPlan.PLAN_SHEET, ReadPlan.ITEM_SHEET)));
        var naming = organisations.naming(read.organisations());
        var plan = read.plan(naming);
        var items = read.items(naming);
        read.add(plans.errors(plan, items));
        FieldErrors.refuse(read.errors());
        return plans.create(plan, items, "imported", digest, author);
    }
}
