package vn.loa.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.topic.TopicService;

/** Compares editions of a plan, member by member and item by item. */
@ApplicationScoped
class PlanComparison {
    private final PlanRepository plans;
    private final PlanItems items;
    private final TopicService topics;
    private final ObjectMapper json;

    PlanComparison(PlanRepository plans, PlanItems items, TopicService topics, ObjectMapper json) {
        this.plans = plans;
        this.items = items;
        this.topics = topics;
        this.json = json;
    }

    /**
     * @param against null for the edition before
     * @throws Problem 404 where there is no such edition, and none before the first one
     */
    @Transactional
    PlanDiff diff(UUID plan, int number, Integer against) {
        if (against != null && against >= number) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("against", "not-a-number", "1", number - 1));
        }
        var later = edition(plan, number);
        var earlier = edition(plan, against == null ? number - 1 : against);
        return new PlanDiff(
                later.number(),
                earlier.number(),
                changes(json.valueToTree(earlier.draft(null)), json.valueToTree(later.draft(null))),
                itemDiffs(drafts(earlier), drafts(later)));
    }

    private PlanEdition edition(UUID plan, int number) {
        return plans.edition(plan, number).orElseThrow(Problem::notFound);
    }

    private Map<UUID, PlanItemDraft> drafts(PlanEdition edition) {
        var found = items.of(edition.id());
        var codes = topics.codesOf(
                found.stream().flatMap(item -> item.topics().stream()).toList());
        var drafts = new LinkedHashMap<UUID, PlanItemDraft>();
        found.forEach(item -> drafts.put(
                item.id(),
                PlanItemDraft.of(
                        item, item.topics().stream().map(codes::get).sorted().toList())));
        return drafts;
    }

    private List<PlanDiff.ItemDiff> itemDiffs(Map<UUID, PlanItemDraft> before, Map<UUID, PlanItemDraft> after) {
        var diffs = new ArrayList<PlanDiff.ItemDiff>();
        after.forEach((id, item) -> {
            var earlier = before.get(id);
            var changes = changes(
                    earlier == null ? json.createObjectNode() : json.valueToTree(earlier), json.valueToTree(item));
            if (!changes.isEmpty()) {
                var fate = earlier == null ? PlanDiff.ItemFate.ADDED : PlanDiff.ItemFate.CHANGED;
                diffs.add(new PlanDiff.ItemDiff(id, item.title(), fate, changes));
            }
        });
        return diffs;
    }

    private static List<PlanDiff.Change> changes(ObjectNode before, ObjectNode after) {
        var members = new ArrayList<String>();
        before.fieldNames().forEachRemaining(members::add);
        after.fieldNames().forEachRemaining(member -> {
            if (!before.has(member)) {
                members.add(member);
            }
        });
        return members.stream()
                .map(member -> PlanDiff.Change.of(member, before.get(member), after.get(member)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
