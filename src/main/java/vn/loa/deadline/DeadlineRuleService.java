package vn.loa.deadline;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Keeps deadline rules; of one step of one regime, at most one holds on any day. */
@ApplicationScoped
class DeadlineRuleService {
    private final DeadlineRuleRepository rules;
    private final MergePatch patches;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    DeadlineRuleService(
            DeadlineRuleRepository rules, MergePatch patches, Validation validation, AuditLog audit, Clock clock) {
        this.rules = rules;
        this.patches = patches;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /** First entered first. */
    @Transactional
    Page<DeadlineRuleView> list(DeadlineRuleQuery query) {
        return rules.list(query).map(DeadlineRuleView::of);
    }

    @Transactional
    DeadlineRuleView require(UUID id) {
        return DeadlineRuleView.of(rules.findByIdOptional(id).orElseThrow(Problem::notFound));
    }

    @Transactional
    DeadlineRuleView create(DeadlineRuleDraft draft, Actor actor) {
        requireSound(draft);
        rules.takeTurn();
        requireAlone(draft, null);
        var rule = new DeadlineRule(draft, actor.person(), clock.instant());
        rules.persistAndFlush(rule);
        audit.record(actor, AuditEvent.of("deadline-rule", rule.id(), "created"));
        return DeadlineRuleView.of(rule);
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    DeadlineRuleView patch(UUID id, EntityTag seen, JsonNode patch, Actor actor) {
        rules.takeTurn();
        var rule = rules.findByIdOptional(id).orElseThrow(Problem::notFound);
        rule.requireVersion(seen);
        var draft = patches.apply(patch, rule.draft(), DeadlineRuleDraft.class);
        requireSound(draft);
        requireAlone(draft, id);
        rule.state(draft, actor.person(), clock.instant());
        audit.record(actor, AuditEvent.of("deadline-rule", id, "changed"));
        return DeadlineRuleView.of(rule);
    }

    @Transactional
    void delete(UUID id, EntityTag seen, Actor actor) {
        rules.takeTurn();
        var rule = rules.findByIdOptional(id).orElseThrow(Problem::notFound);
        rule.requireVersion(seen);
        rules.delete(rule);
        audit.record(actor, AuditEvent.of("deadline-rule", id, "deleted"));
    }

    private void requireSound(DeadlineRuleDraft draft) {
        validation.require(draft);
        if (draft.amount() < 1 || draft.amount() > DeadlineRuleDraft.MAX_AMOUNT) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT,
                    FieldError.of("/amount", "not-a-number", "1", Integer.toString(DeadlineRuleDraft.MAX_AMOUNT)));
        }
        if (draft.validFrom() != null
                && draft.validTo() != null
                && draft.validTo().isBefore(draft.validFrom())) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/validTo", "before-start", "/validFrom"));
        }
    }

    private void requireAlone(DeadlineRuleDraft draft, UUID self) {
        rules.holdingWithin(draft.regime(), draft.step(), draft.validFrom(), draft.validTo()).stream()
                .map(DeadlineRule::id)
                .filter(other -> !other.equals(self))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(
                            ProblemType.DUPLICATE, FieldError.of("/validFrom", "overlapping-rule", other.toString()));
                });
    }
}
