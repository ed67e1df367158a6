package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.loa.calendar.LocalDays;
import vn.loa.plan.Deliveries;
import vn.loa.plan.PlanOutline;
import vn.loa.plan.PlanService;
import vn.loa.plan.PlannedItem;
import vn.loa.promise.Occurrence;
import vn.loa.promise.Promise;
import vn.loa.promise.PromiseState;
import vn.loa.promise.Standing;
import vn.loa.promise.Tally;
import vn.loa.text.Kebab;

/** Reckons how plans stand; for the staff, and for reports. */
@ApplicationScoped
public class ProgressService {
    private static final int SOON_DAYS = 30;

    private final PlanService plans;
    private final Deliveries deliveries;
    private final Names names;
    private final EvidenceRepository evidence;
    private final Clock clock;

    ProgressService(PlanService plans, Deliveries deliveries, Names names, EvidenceRepository evidence, Clock clock) {
        this.plans = plans;
        this.deliveries = deliveries;
        this.names = names;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param asOf the day by which it is reckoned: what was done later is left out; null for today */
    @Transactional
    public PlanProgress of(UUID plan, LocalDate asOf) {
        var day = asOf == null ? LocalDays.today(clock) : asOf;
        var outline = plans.outline(plan);
        var delivered = deliveries.byMonth(plan, day);
        var items = outline.items().stream()
                .map(item -> new PlanProgress.ItemProgress(
                        item,
                        item.promise(delivered.getOrDefault(item.id(), new TreeMap<>()))
                                .on(day)))
                .toList();
        return progress(outline, day, items, names.of(named(outline.items()), day));
    }

    /** What counts for a plan and was done from the first to the last day, both included; the first day first. */
    @Transactional
    public List<CountedPiece> counted(UUID plan, LocalDate from, LocalDate to) {
        return evidence.counted(plan, from, to).stream().map(CountedPiece::of).toList();
    }

    private static PlanProgress progress(
            PlanOutline outline, LocalDate day, List<PlanProgress.ItemProgress> items, Map<UUID, Names.Named> named) {
        return new PlanProgress(
                outline.id(),
                outline.edition(),
                outline.state(),
                day,
                Tally.of(items.stream().map(ProgressService::standing).toList()),
                named(groups(items, PlannedItem::topics), named),
                groups(items, item -> item.forms().stream().map(Kebab::of).toList()).entrySet().stream()
                        .map(group -> new PlanProgress.Group(group.getKey(), null, Tally.of(group.getValue())))
                        .toList(),
                named(groups(items, item -> item.leadUnit() == null ? List.of() : List.of(item.leadUnit())), named),
                groups(items, item -> item.audiences().stream().map(Kebab::of).toList()).entrySet().stream()
                        .map(group -> new PlanProgress.Group(group.getKey(), null, Tally.of(group.getValue())))
                        .toList(),
                months(items),
                dueSoon(items, day),
                outline.year(),
                items);
    }

    private static Set<UUID> named(Collection<PlannedItem> items) {
        var ids = new HashSet<UUID>();
        items.forEach(item -> {
            ids.addAll(item.topics());
            if (item.leadUnit() != null) {
                ids.add(item.leadUnit());
            }
        });
        return ids;
    }

    private static Standing standing(PlanProgress.ItemProgress item) {
        return Promise.standing(item.occurrences());
    }

    private static <K extends Comparable<K>> Map<K, List<Standing>> groups(
            List<PlanProgress.ItemProgress> items, Function<PlannedItem, List<K>> keys) {
        var groups = new TreeMap<K, List<Standing>>();
        for (var item : items) {
            var standing = standing(item);
            keys.apply(item.item())
                    .forEach(key -> groups.computeIfAbsent(key, one -> new ArrayList<>())
                            .add(standing));
        }
        return groups;
    }

    /** Topics by their codes, units by their ids. */
    private static List<PlanProgress.Group> named(Map<UUID, List<Standing>> groups, Map<UUID, Names.Named> named) {
        return groups.entrySet().stream()
                .map(group -> {
                    var name = named.getOrDefault(group.getKey(), new Names.Named(null, null));
                    var key = name.code() == null ? group.getKey().toString() : name.code();
                    return new PlanProgress.Group(key, name.name(), Tally.of(group.getValue()));
                })
                .sorted(Comparator.comparing(PlanProgress.Group::key))
                .toList();
    }

    private static List<PlanProgress.Group> months(List<PlanProgress.ItemProgress> items) {
        var months = new TreeMap<YearMonth, List<Standing>>();
        items.forEach(item -> item.occurrences()
                .forEach(occurrence -> months.computeIfAbsent(
                                YearMonth.from(occurrence.due()), month -> new ArrayList<>())
                        .add(occurrence.standing())));
        return months.entrySet().stream()
                .map(month -> new PlanProgress.Group(month.getKey().toString(), null, Tally.of(month.getValue())))
                .toList();
    }

    private static List<PlanProgress.Due> dueSoon(List<PlanProgress.ItemProgress> items, LocalDate day) {
        var due = new ArrayList<PlanProgress.Due>();
        for (var item : items) {
            item.occurrences().stream()
                    .filter(occurrence -> isDueSoon(occurrence, day))
                    .forEach(occurrence -> due.add(new PlanProgress.Due(
                            item.item().id(),
                            item.item().title(),
                            item.item().leadUnit(),
                            occurrence.due(),
                            occurrence.missing(),
                            occurrence.state())));
        }
        due.sort(Comparator.comparing(PlanProgress.Due::due)); // of the same day in the order of the plan
        return due;
    }

    private static boolean isDueSoon(Occurrence occurrence, LocalDate day) {
        return (occurrence.state() == PromiseState.PLANNED || occurrence.state() == PromiseState.IN_PROGRESS)
                && !occurrence.due().isAfter(day.plusDays(SOON_DAYS));
    }
}
