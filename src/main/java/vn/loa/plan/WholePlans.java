package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.loa.identity.Actor;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.topic.Filing;
import vn.loa.topic.TopicService;

/** Starts plans together with all their items; many items cost hardly more statements than one. */
@ApplicationScoped
public class WholePlans {
    public static final int MAX_ITEMS = PlanItemService.MAX_ITEMS;

    private final PlanRepository plans;
    private final PlanItems items;
    private final PlanService service;
    private final PlanChecks checks;
    private final TopicService topics;
    private final Clock clock;

    WholePlans(
            PlanRepository plans,
            PlanItems items,
            PlanService service,
            PlanChecks checks,
            TopicService topics,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.service = service;
        this.checks = checks;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Everything that stands against the plan ({@code /title}) and its items ({@code /items/3/topics/0}). What they refer
     * to stays there until the transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FieldError> errors(PlanDraft draft, List<PlanItemDraft> drafts) {
        return errors(draft, drafts, filing(drafts));
    }

    /**
     * Starts the plan as a draft.
     *
     * @param verb for the audit: how it came
     * @param origin for the audit: where from
     * @throws Problem 422 with all that {@link #errors} finds
     */
    @Transactional
    public PlanView create(PlanDraft draft, List<PlanItemDraft> drafts, String verb, String origin, Actor author) {
        var filing = filing(drafts);
        FieldErrors.refuse(errors(draft, drafts, filing));
        var plan = plans.requireForChange(service.create(draft, author).id());
        var edition = plan.latest().id();
        var position = 0;
        for (var item : drafts) {
            position = item.position() == null ? position + 1 : item.position();
            var entity = new PlanItem(edition, UuidVersion7Strategy.INSTANCE.generateUuid(null));
            entity.write(item, position, filing.of(item.topics()), author.person(), clock.instant());
            items.persist(entity);
        }
        plan.changeItems(author.person(), clock.instant());
        plans.flush();
        service.record(plan, plan.latest(), verb, origin, author);
        return service.view(plan);
    }

    private List<FieldError> errors(PlanDraft draft, List<PlanItemDraft> drafts, Filing filing) {
        var errors = new ArrayList<>(errors(draft));
        if (drafts.size() > MAX_ITEMS) {
            errors.add(FieldError.of("/items", "too-many-items", MAX_ITEMS));
            return errors;
        }
        var lifetimes = checks.lifetimesFor(drafts);
        for (var index = 0; index < drafts.size(); index++) {
            var item = drafts.get(index);
            var prefix = "/items/" + index;
            checks.errors(item, draft.year(), lifetimes)
                    .forEach(error ->
                            errors.add(new FieldError(prefix + error.pointer(), error.code(), error.arguments())));
            errors.addAll(filing.errors(item.topics(), List.of(), prefix + "/topics"));
        }
        return errors;
    }

    private List<FieldError> errors(PlanDraft draft) {
        try {
            checks.requireSound(draft);
            return List.of();
        } catch (Problem problem) {
            if (problem.type() != ProblemType.INVALID_CONTENT) {
                throw problem;
            }
            return problem.errors();
        }
    }

    private Filing filing(List<PlanItemDraft> drafts) {
        return topics.filing(
                drafts.stream().flatMap(item -> item.topics().stream()).collect(Collectors.toSet()));
    }
}
