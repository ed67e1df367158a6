package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.http.EntityTag;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Moves plans from state to state; where the public is concerned, it sees it when the transaction commits. */
@ApplicationScoped
public class PlanTransitions {
    private final PlanRepository plans;
    private final PlanItems items;
    private final PlanService service;
    private final PlanReadiness readiness;
    private final PlanPublisher publisher;
    private final Validation validation;
    private final Clock clock;

    PlanTransitions(
            PlanRepository plans,
            PlanItems items,
            PlanService service,
            PlanReadiness readiness,
            PlanPublisher publisher,
            Validation validation,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.service = service;
        this.readiness = readiness;
        this.publisher = publisher;
        this.validation = validation;
        this.clock = clock;
    }

    /** Every transition, with the reason against those that this caller cannot do now. */
    @Transactional
    List<PlanTransitionOption> options(UUID id, Actor actor) {
        var plan = plans.require(id);
        return Arrays.stream(PlanTransition.values())
                .map(transition -> option(plan, transition, actor))
                .toList();
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    public PlanView move(UUID id, EntityTag seen, PlanTransitionRequest request, Actor actor) {
        validation.require(request);
        var transition = PlanTransition.to(request.to())
                .orElseThrow(() ->
                        Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/to", "unknown-value", targets())));
        var plan = plans.requireForChange(id);
        plan.requireVersion(seen);
        plan.refusal(transition, actor).ifPresent(problem -> {
            throw problem;
        });
        if (transition.needs(PlanTransition.Needs.COMMENT) && request.comment() == null) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/comment", "required"));
        }
        var edition = plan.editionFor(transition);
        if (transition == PlanTransition.SUBMIT || transition == PlanTransition.APPROVE) {
            readiness.requireFit(edition, items.of(edition.id()), transition == PlanTransition.APPROVE);
        }
        plan.move(transition, actor.person(), clock.instant());
        plans.flush();
        // Before the logs are written: their heads, which all writers need, stay locked from then on.
        var view = service.view(plan);
        if (transition == PlanTransition.APPROVE || transition.isOfLive()) {
            publisher.publish(plan);
        }
        service.record(plan, edition, transition.verb(), request.comment(), actor);
        return view;
    }

    private static PlanTransitionOption option(Plan plan, PlanTransition transition, Actor actor) {
        var refusal = plan.refusal(transition, actor);
        return new PlanTransitionOption(
                transition.to(),
                refusal.isEmpty(),
                transition.needs(PlanTransition.Needs.COMMENT) ? List.of("comment") : List.of(),
                refusal.map(problem -> problem.type().code()).orElse(null));
    }

    private static String targets() {
        return Arrays.stream(PlanTransition.values())
                .map(transition -> transition.to().code())
                .collect(Collectors.joining(", "));
    }
}
