package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import vn.loa.activity.ActivityFacts;
import vn.loa.activity.ActivityService;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.LocalDays;
import vn.loa.http.EntityTag;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.plan.PlanService;
import vn.loa.plan.PlannedItem;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Keeps the evidence of what was done for plans: each method is one use case in one transaction. */
@ApplicationScoped
public class EvidenceService {
    private final EvidenceRepository evidence;
    private final PlanService plans;
    private final ActivityService activities;
    private final ActivityProposals proposals;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence,
            PlanService plans,
            ActivityService activities,
            ActivityProposals proposals,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.evidence = evidence;
        this.plans = plans;
        this.activities = activities;
        this.proposals = proposals;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Counts something for an item; the public sees it at once.
     *
     * @throws Problem 409 where it counts for the item already, or nothing may be done for that now
     */
    @Transactional
    public EvidenceView add(UUID plan, UUID item, EvidenceDraft draft, Actor planner) {
        validation.require(draft);
        // Before the plan: whoever withdraws the article or changes the activity holds it, too, when it comes to the
        // plan.
        var facts = facts(draft);
        var promised = plans.requireRunning(plan, item);
        requireInTime(facts, promised);
        requireNew(item, facts);
        if (facts.reference() != null) {
            evidence.undoDismissal(item, facts.reference());
        }
        var added = new Evidence(plan, item, facts, planner.person(), clock.instant());
        evidence.persistAndFlush(added);
        plans.showAgain(plan);
        audit.record(planner, AuditEvent.of("evidence", added.id(), "added"));
        return EvidenceView.of(added);
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    public void delete(UUID plan, UUID item, UUID id, EntityTag seen, Actor planner) {
        plans.requireRunning(plan);
        var entered = evidence.find(plan, item, id).orElseThrow(Problem::notFound);
        entered.requireVersion(seen);
        evidence.delete(entered);
        evidence.flush();
        plans.showAgain(plan);
        audit.record(planner, AuditEvent.of("evidence", id, "deleted"));
    }

    @Transactional
    Page<EvidenceView> list(UUID plan, UUID item, PageRequest request) {
        plans.requireItem(plan, item);
        return evidence.list(item, request).map(EvidenceView::of);
    }

    @Transactional
    EvidenceView get(UUID plan, UUID item, UUID id) {
        return evidence.find(plan, item, id).map(EvidenceView::of).orElseThrow(Problem::notFound);
    }

    /** Articles that may have been published for the item, and that nobody has decided on. */
    @Transactional
    Page<Proposal> proposals(UUID plan, UUID item, PageRequest request) {
        return evidence.proposals(plans.requireItem(plan, item), request);
    }

    /** Activities that may have been held for the item, and that nobody has decided on. */
    @Transactional
    Page<ActivityProposal> activityProposals(UUID plan, UUID item, PageRequest request) {
        return proposals.of(plans.requireItem(plan, item), request);
    }

    /** Proposes the article or activity for the item no more. */
    @Transactional
    Dismissal dismiss(UUID plan, UUID item, DismissalDraft draft, Actor planner) {
        validation.require(draft);
        var facts = facts(draft);
        plans.requireRunning(plan, item);
        // Not by its identity: a clipping that counts as press can be turned down as an activity.
        evidence.idOf(item, facts.reference()).ifPresent(known -> {
            throw duplicate("/" + facts.kind().code(), known);
        });
        var dismissal =
                new Dismissal(draft.article(), draft.activity(), draft.comment(), clock.instant(), planner.person());
        evidence.dismiss(plan, item, dismissal);
        audit.record(planner, new AuditEvent("evidence.dismissed", "plan", plan, null, item + " " + facts.reference()));
        return dismissal;
    }

    private Facts facts(EvidenceDraft draft) {
        requireFitting(draft);
        return switch (draft.kind()) {
            case ARTICLE -> article(draft.article(), draft.notes());
            case ACTIVITY -> Facts.ofActivity(activity(draft.activity()), draft.quantity(), draft.notes());
            case PRESS, LINK -> Facts.ofOther(draft);
        };
    }

    private Facts facts(DismissalDraft draft) {
        var errors = new ArrayList<FieldError>();
        FieldErrors.checkPresence(errors, "/article", draft.article(), draft.activity() == null, false);
        FieldErrors.checkPresence(errors, "/activity", draft.activity(), false, draft.article() != null);
        FieldErrors.refuse(errors);
        return draft.article() == null
                ? Facts.ofActivity(activity(draft.activity()), 1, null)
                : article(draft.article(), null);
    }

    private Facts article(UUID id, String notes) {
        return evidence.keepPublished(id)
                .map(shown -> Facts.ofArticle(id, shown.title(), shown.publishedOn(), notes))
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/article", "not-public")));
    }

    private ActivityFacts activity(UUID id) {
        return activities
                .keep(id)
                .orElseThrow(() -> Problem.of(
                        ProblemType.INVALID_CONTENT, FieldError.of("/activity", "unknown-reference", "activity")));
    }

    private static void requireFitting(EvidenceDraft draft) {
        var errors = new ArrayList<FieldError>();
        var isArticle = draft.kind() == EvidenceKind.ARTICLE;
        var isActivity = draft.kind() == EvidenceKind.ACTIVITY;
        var isKept = isArticle || isActivity;
        FieldErrors.checkPresence(errors, "/article", draft.article(), isArticle, !isArticle);
        FieldErrors.checkPresence(errors, "/activity", draft.activity(), isActivity, !isActivity);
        FieldErrors.checkPresence(errors, "/url", draft.url(), draft.kind() == EvidenceKind.LINK, isKept);
        FieldErrors.checkPresence(errors, "/title", draft.title(), !isKept, isKept);
        FieldErrors.checkPresence(errors, "/outlet", draft.outlet(), draft.kind() == EvidenceKind.PRESS, isKept);
        FieldErrors.checkPresence(errors, "/date", draft.date(), !isKept, isKept);
        if (isArticle && draft.quantity() != 1) {
            errors.add(FieldError.of("/quantity", "not-applicable"));
        } else {
            FieldErrors.checkBounds(errors, "/quantity", draft.quantity(), 1, EvidenceDraft.MAX_QUANTITY);
        }
        FieldErrors.refuse(errors);
    }

    private void requireInTime(Facts facts, PlannedItem item) {
        var pointer = facts.reference() == null ? "/date" : "/" + facts.kind().code();
        requireNotBefore(item, facts.date(), pointer);
        if (facts.date().isAfter(LocalDays.today(clock))) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of(pointer, "in-future"));
        }
    }

    /** @throws Problem 422 where the day is before the item begins */
    static void requireNotBefore(PlannedItem item, LocalDate day, String pointer) {
        if (day.isBefore(item.from())) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT,
                    FieldError.of(
                            pointer, "before-item", day.toString(), item.from().toString()));
        }
    }

    private void requireNew(UUID item, Facts facts) {
        evidence.idOf(item, facts.identity()).ifPresent(known -> {
            var told = facts.url() == null ? "/title" : "/url";
            throw duplicate(
                    facts.reference() == null ? told : "/" + facts.kind().code(), known);
        });
    }

    static Problem duplicate(String pointer, UUID known) {
        return Problem.of(ProblemType.DUPLICATE, FieldError.of(pointer, "taken-by", known.toString()))
                .with("existing", known);
    }
}
