package vn.loa.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Usages;
import vn.loa.text.VietnameseText;

/** Writing and reading plans: each method is one use case in one transaction. */
@ApplicationScoped
public class PlanService {
    private static final int SLUG_LENGTH = 120;

    private final PlanRepository plans;
    private final PlanItems items;
    private final PlanChecks checks;
    private final Amendments amendments;
    private final PlanPublisher publisher;
    private final Usages usages;
    private final MergePatch patches;
    private final AuditLog audit;
    private final Clock clock;

    PlanService(
            PlanRepository plans,
            PlanItems items,
            PlanChecks checks,
            Amendments amendments,
            PlanPublisher publisher,
            Usages usages,
            MergePatch patches,
            AuditLog audit,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.checks = checks;
        this.amendments = amendments;
        this.publisher = publisher;
        this.usages = usages;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts a plan with its first edition as a draft without items. */
    @Transactional
    public PlanView create(PlanDraft draft, Actor author) {
        checks.requireSound(draft);
        var slug = slug(draft);
        var plan = new Plan(slug, draft, author.person(), clock.instant());
        plans.persist(plan);
        flush(); // its editions refer to it
        plan.write(draft, slug, author.person(), clock.instant());
        record(plan, plan.latest(), "created", null, author);
        return view(plan);
    }

    /**
     * Changes the edition in the making; where there is none, opens an amendment.
     *
     * @param seen what the caller last read; any other version is answered 412
     */
    @Transactional
    public PlanView patch(UUID id, EntityTag seen, JsonNode patch, Actor author) {
        if (patch != null && patch.has("parent")) {
            plans.lockParents();
        }
        var plan = plans.requireForChange(id);
        plan.requireVersion(seen);
        plan.requireWritable();
        var draft = patches.apply(patch, plan.latest().draft(plan.slug()), PlanDraft.class);
        checks.requireSound(draft);
        var slug = slug(plan, draft);
        amendments.open(plan, author);
        plan.write(draft, slug, author.person(), clock.instant());
        flush();
        if (draft.parent() != null && plans.implementsItself(id)) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/parent", "circular"));
        }
        record(plan, plan.latest(), "changed", null, author);
        return view(plan);
    }

    /** Throws away the edition in the making, and the plan with it where it is the only one. */
    @Transactional
    public void delete(UUID id, EntityTag seen, Actor actor) {
        var plan = plans.requireForChange(id);
        plan.requireVersion(seen);
        var number = plan.latest().number();
        var dropped = plan.dropOpenEdition(plan.live(), actor.person(), clock.instant());
        if (plan.live() == null) {
            usages.requireUnused(Kind.PLAN, id);
        }
        plans.flush();
        items.deleteAll(dropped.id());
        plans.delete(dropped);
        plans.flush();
        if (plan.live() == null) {
            plans.delete(plan);
        }
        audit.record(actor, new AuditEvent("plan.deleted", "plan", id, number, null));
    }

    @Transactional
    Page<PlanSummary> list(PlanQuery query) {
        return plans.list(query).map(PlanSummary::of);
    }

    @Transactional
    public PlanView get(UUID id) {
        return view(plans.require(id));
    }

    @Transactional
    Page<PlanEditionSummary> editions(UUID id, PageRequest request) {
        plans.require(id);
        return plans.editions(id, request).map(PlanEditionSummary::of);
    }

    @Transactional
    PlanEditionView edition(UUID id, int number) {
        var edition = plans.edition(id, number).orElseThrow(Problem::notFound);
        return PlanEditionView.of(edition, items.count(edition.id()));
    }

    /** The edition that counts or, before there is one, the newest, with all its items. */
    @Transactional
    public PlanOutline outline(UUID id) {
        var plan = plans.require(id);
        var edition = plan.live() == null ? plan.latest() : plan.live();
        return new PlanOutline(
                id,
                edition.title(),
                edition.year(),
                edition.organisation(),
                edition.number(),
                edition.state(),
                items.of(edition.id()));
    }

    /**
     * An item that something may be done for now. Its plan is locked until the transaction ends.
     *
     * @throws Problem 409 where the plan is not approved yet, or closed, or the item is cancelled
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlannedItem requireRunning(UUID id, UUID item) {
        var edition = plans.requireForChange(id).requireRunning();
        var found = items.find(edition.id(), item).orElseThrow(Problem::notFound);
        if (found.isCancelled()) {
            throw Problem.of(ProblemType.WRONG_STATE, "cancelled", "done");
        }
        return found;
    }

    /**
     * Locks a plan that something is done for, until the transaction ends.
     *
     * @throws Problem 409 where it is not approved yet, or closed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireRunning(UUID id) {
        plans.requireForChange(id).requireRunning();
    }

    /** An item as it counts or, before it does, as it is in the making. */
    @Transactional
    public PlannedItem requireItem(UUID id, UUID item) {
        var plan = plans.require(id);
        var counting =
                plan.live() == null ? null : items.find(plan.live().id(), item).orElse(null);
        return counting != null
                ? counting
                : items.find(plan.latest().id(), item).orElseThrow(Problem::notFound);
    }

    /** Shows the public a plan that it sees as it stands now that more or less was done for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void showAgain(UUID id) {
        publisher.publish(plans.requireForChange(id));
    }

    PlanView view(Plan plan) {
        return PlanView.of(plan, items.count(plan.latest().id()));
    }

    void record(Plan plan, PlanEdition edition, String verb, String comment, Actor actor) {
        audit.record(actor, new AuditEvent("plan." + verb, "plan", plan.id(), edition.number(), comment));
    }

    private String slug(Plan plan, PlanDraft draft) {
        if (plan.slug().equals(draft.slug())) {
            return plan.slug();
        }
        if (plan.approvedAt() != null) { // its public address
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/slug", "not-applicable"));
        }
        return slug(draft);
    }

    /** The slug asked for, or else the title's, numbered from 2 where others have it. */
    private String slug(PlanDraft draft) {
        var wanted = draft.slug() != null
                ? draft.slug()
                : VietnameseText.slug(draft.title(), SLUG_LENGTH)
                        .orElseThrow(
                                () -> Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/title", "unsluggable")));
        var taken = plans.slugsLike(wanted);
        if (!taken.contains(wanted)) {
            return wanted;
        }
        if (draft.slug() != null) {
            throw taken();
        }
        var number = 2;
        while (taken.contains(wanted + "-" + number)) {
            number++;
        }
        return wanted + "-" + number;
    }

    private void flush() {
        try {
            plans.flush();
        } catch (ConstraintViolationException lost) {
            if ("uq_plan_slug".equals(lost.getConstraintName())) {
                throw taken(); // by somebody who was faster
            }
            throw lost;
        }
    }

    private static Problem taken() {
        return Problem.of(ProblemType.DUPLICATE, FieldError.of("/slug", "taken"));
    }
}
