package vn.loa.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.loa.calendar.LocalDays;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.topic.TopicService;

/** Writing and reading the items of plans: each method is one use case in one transaction. */
@ApplicationScoped
public class PlanItemService {
    static final int MAX_ITEMS = 500;

    private final PlanRepository plans;
    private final PlanItems items;
    private final PlanService service;
    private final Amendments amendments;
    private final PlanChecks checks;
    private final Deliveries deliveries;
    private final TopicService topics;
    private final MergePatch patches;
    private final Clock clock;

    PlanItemService(
            PlanRepository plans,
            PlanItems items,
            PlanService service,
            Amendments amendments,
            PlanChecks checks,
            Deliveries deliveries,
            TopicService topics,
            MergePatch patches,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.service = service;
        this.amendments = amendments;
        this.checks = checks;
        this.deliveries = deliveries;
        this.topics = topics;
        this.patches = patches;
        this.clock = clock;
    }

    /** Adds an item to the edition in the making; where there is none, to an amendment. */
    @Transactional
    public PlanItemView create(UUID id, PlanItemDraft draft, Actor author) {
        var plan = plans.requireForChange(id);
        amendments.open(plan, author);
        checks.requireSound(draft, plan.latest().year(), false);
        if (items.count(plan.latest().id()) >= MAX_ITEMS) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("", "too-many-items", MAX_ITEMS));
        }
        var item = new PlanItem(plan.latest().id(), UuidVersion7Strategy.INSTANCE.generateUuid(null));
        write(plan, item, draft, List.of(), author);
        items.persist(item);
        return written(plan, item.id(), "item-added", author);
    }

    /** @param seen what the caller last read of the item; any other version is answered 412 */
    @Transactional
    public PlanItemView patch(UUID id, UUID itemId, EntityTag seen, JsonNode patch, Actor author) {
        var plan = plans.requireForChange(id);
        items.findForChange(plan.latest().id(), itemId)
                .orElseThrow(Problem::notFound)
                .requireVersion(seen);
        amendments.open(plan, author);
        var edition = plan.latest();
        var before = items.find(edition.id(), itemId).orElseThrow();
        var draft = patches.apply(patch, PlanItemDraft.of(before, codes(before)), PlanItemDraft.class);
        checks.requireSound(draft, edition.year(), isPromised(plan, itemId));
        var item = items.findForChange(edition.id(), itemId).orElseThrow();
        write(plan, item, draft, before.topics(), author);
        return written(plan, itemId, "item-changed", author);
    }

    /**
     * Takes an item out of the plan that nobody was promised.
     *
     * @throws Problem 409 where an approved edition has it: that is cancelled, with a reason
     */
    @Transactional
    public void delete(UUID id, UUID itemId, EntityTag seen, Actor author) {
        var plan = plans.requireForChange(id);
        var item = items.findForChange(plan.latest().id(), itemId).orElseThrow(Problem::notFound);
        item.requireVersion(seen);
        if (isPromised(plan, itemId)) {
            throw Problem.of(ProblemType.WRONG_STATE, PlanState.APPROVED.code(), "deleted");
        }
        plan.requireWritable();
        items.delete(item);
        plan.changeItems(author.person(), clock.instant());
        service.record(plan, plan.latest(), "item-deleted", itemId.toString(), author);
    }

    @Transactional
    Page<PlanItemView> list(UUID id, PlanItemQuery query) {
        var plan = plans.require(id);
        var number = query.wantedEdition();
        var edition = number == null ? plan.latest() : plans.edition(id, number).orElseThrow(Problem::notFound);
        var page = items.page(edition.id(), query);
        var views = views(plan, page.items());
        return new Page<>(views, page.next(), page.prev(), page.count());
    }

    @Transactional
    PlanItemView get(UUID id, UUID item) {
        var plan = plans.require(id);
        return view(plan, items.find(plan.latest().id(), item).orElseThrow(Problem::notFound));
    }

    private void write(Plan plan, PlanItem item, PlanItemDraft draft, Collection<UUID> kept, Actor author) {
        var under = topics.idsOf(draft.topics(), kept, "/topics");
        var position =
                draft.position() == null ? items.nextPosition(plan.latest().id()) : draft.position();
        item.write(draft, position, under, author.person(), clock.instant());
    }

    private PlanItemView written(Plan plan, UUID item, String verb, Actor author) {
        plan.changeItems(author.person(), clock.instant());
        plans.flush();
        var view = view(plan, items.find(plan.latest().id(), item).orElseThrow());
        service.record(plan, plan.latest(), verb, item.toString(), author);
        return view;
    }

    private boolean isPromised(Plan plan, UUID item) {
        return plan.live() != null && items.has(plan.live().id(), item);
    }

    private PlanItemView view(Plan plan, PlannedItem item) {
        return views(plan, List.of(item)).get(0);
    }

    private List<PlanItemView> views(Plan plan, List<PlannedItem> found) {
        var today = LocalDays.today(clock);
        var delivered = deliveries.byMonth(plan.id(), today);
        var codes = topics.codesOf(
                found.stream().flatMap(item -> item.topics().stream()).toList());
        return found.stream()
                .map(item -> PlanItemView.of(
                        item,
                        codes(item, codes),
                        item.promise(delivered.getOrDefault(item.id(), new TreeMap<>()))
                                .on(today)))
                .toList();
    }

    private List<String> codes(PlannedItem item) {
        return codes(item, topics.codesOf(item.topics()));
    }

    private static List<String> codes(PlannedItem item, Map<UUID, String> codes) {
        return item.topics().stream().map(codes::get).sorted().toList();
    }
}
