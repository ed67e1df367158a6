package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import vn.loa.activity.ActivityChanged;
import vn.loa.activity.ActivityDeleted;
import vn.loa.activity.ActivityFacts;
import vn.loa.plan.PlanService;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/**
 * Lets evidence tell what its activity tells, in the transaction that changes it. What would take from a promise what counts
 * for it is refused: a day before the item begins, any change under a closed plan, and deleting.
 */
@ApplicationScoped
class ActivitiesFollowed {
    private final EvidenceRepository evidence;
    private final PlanService plans;

    ActivitiesFollowed(EvidenceRepository evidence, PlanService plans) {
        this.evidence = evidence;
        this.plans = plans;
    }

    void changed(@Observes ActivityChanged change) {
        var pieces = evidence.ofActivity(change.now().id());
        var counted = pieces.stream().map(Evidence::plan).distinct().toList();
        counted.forEach(plans::requireRunning);
        if (!change.now().date().equals(change.before().date())) {
            pieces.forEach(piece -> EvidenceService.requireNotBefore(
                    plans.requireItem(piece.plan(), piece.item()), change.now().date(), "/from"));
        }
        pieces.forEach(piece -> follow(piece, change.now()));
        evidence.flush();
        counted.forEach(plans::showAgain);
    }

    private void follow(Evidence piece, ActivityFacts activity) {
        var facts = Facts.ofActivity(activity, piece.quantity(), piece.notes());
        evidence.idOf(piece.item(), facts.identity())
                .filter(known -> !known.equals(piece.id()))
                .ifPresent(known -> {
                    throw EvidenceService.duplicate(facts.url() == null ? "/title" : "/url", known);
                });
        piece.follow(facts);
    }

    void deleted(@Observes ActivityDeleted deletion) {
        var pieces = evidence.ofActivity(deletion.activity());
        if (pieces.isEmpty()) {
            return;
        }
        throw Problem.of(ProblemType.IN_USE)
                .with("usedBy", uses(pieces))
                .with(
                        "evidence",
                        pieces.stream()
                                .limit(Usage.MAX)
                                .map(EvidenceResource::addressOf)
                                .toList());
    }

    private List<Use> uses(List<Evidence> pieces) {
        return pieces.stream()
                .map(Evidence::plan)
                .distinct()
                .limit(Usage.MAX)
                .map(plan -> new Use(Kind.PLAN, plan, plans.get(plan).title()))
                .toList();
    }
}
