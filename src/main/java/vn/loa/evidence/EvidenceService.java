package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
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
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Keeps the evidence of what was done for plans: each method is one use case in one transaction. */
@ApplicationScoped
public class EvidenceService {
    private final EvidenceRepository evidence;
    private final PlanService plans;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence, PlanService plans, Validation validation, AuditLog audit, Clock clock) {
        this.evidence = evidence;
        this.plans = plans;
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
        // Before the plan: whoever withdraws the article holds it, too, when it comes to the plan.
        var facts = facts(draft);
        var promised = plans.requireRunning(plan, item);
        requireInTime(facts, promised);
        evidence.idOf(item, facts.identity()).ifPresent(known -> {
            throw duplicate(facts, known);
        });
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

    /** Proposes the article for the item no more. */
    @Transactional
    Dismissal dismiss(UUID plan, UUID item, DismissalDraft draft, Actor planner) {
        validation.require(draft);
        if (evidence.keepPublished(draft.article()).isEmpty()) {
            throw notPublic();
        }
        plans.requireRunning(plan, item);
        evidence.idOf(item, Facts.ofArticle(draft.article(), "", null, null).identity())
                .ifPresent(known -> {
                    throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/article", "taken-by", known.toString()));
                });
        var dismissal = new Dismissal(draft.article(), draft.comment(), clock.instant(), planner.person());
        evidence.dismiss(plan, item, dismissal);
        audit.record(planner, new AuditEvent("evidence.dismissed", "plan", plan, null, item + " " + draft.article()));
        return dismissal;
    }

    private Facts facts(EvidenceDraft draft) {
        requireFitting(draft);
        if (draft.kind() != EvidenceKind.ARTICLE) {
            return Facts.ofOther(draft);
        }
        var article = evidence.keepPublished(draft.article()).orElseThrow(EvidenceService::notPublic);
        return Facts.ofArticle(draft.article(), article.title(), article.publishedOn(), draft.notes());
    }

    private static void requireFitting(EvidenceDraft draft) {
        var errors = new ArrayList<FieldError>();
        var isArticle = draft.kind() == EvidenceKind.ARTICLE;
        check(errors, "/article", draft.article(), isArticle, !isArticle);
        check(errors, "/url", draft.url(), draft.kind() == EvidenceKind.LINK, isArticle);
        check(errors, "/title", draft.title(), !isArticle, isArticle);
        check(errors, "/outlet", draft.outlet(), draft.kind() == EvidenceKind.PRESS, isArticle);
        check(errors, "/date", draft.date(), !isArticle, isArticle);
        if (isArticle && draft.quantity() != 1) {
            errors.add(FieldError.of("/quantity", "not-applicable"));
        } else if (draft.quantity() < 1 || draft.quantity() > EvidenceDraft.MAX_QUANTITY) {
            errors.add(FieldError.of("/quantity", "not-a-number", "1", Integer.toString(EvidenceDraft.MAX_QUANTITY)));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, errors);
        }
    }

    private static void check(
            ArrayList<FieldError> errors, String pointer, Object value, boolean isNeeded, boolean isForbidden) {
        if (value == null && isNeeded) {
            errors.add(FieldError.of(pointer, "required"));
        } else if (value != null && isForbidden) {
            errors.add(FieldError.of(pointer, "not-applicable"));
        }
    }

    private void requireInTime(Facts facts, PlannedItem item) {
        var pointer = facts.kind() == EvidenceKind.ARTICLE ? "/article" : "/date";
        if (facts.date().isBefore(item.from())) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT,
                    FieldError.of(
                            pointer,
                            "before-item",
                            facts.date().toString(),
                            item.from().toString()));
        }
        if (facts.date().isAfter(LocalDays.today(clock))) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of(pointer, "in-future"));
        }
    }

    private static Problem notPublic() {
        return Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/article", "not-public"));
    }

    private static Problem duplicate(Facts facts, UUID known) {
        var pointer = facts.kind() == EvidenceKind.ARTICLE ? "/article" : facts.url() == null ? "/title" : "/url";
        return Problem.of(ProblemType.DUPLICATE, FieldError.of(pointer, "taken-by", known.toString()))
                .with("existing", known);
    }
}
