package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.loa.activity.ActivityFacts;
import vn.loa.activity.ActivityService;
import vn.loa.plan.Deliveries;

/** Counts evidence for plans: sums by month are made where the rows are, so that twenty thousand of them are few. */
@ApplicationScoped
class CountedDeliveries implements Deliveries {
    private static final int HUNDRED = 100;

    private final EntityManager database;
    private final ActivityService activities;

    CountedDeliveries(EntityManager database, ActivityService activities) {
        this.database = database;
        this.activities = activities;
    }

    @Override
    public Map<UUID, SortedMap<YearMonth, Integer>> byMonth(UUID plan, LocalDate upTo) {
        var counts = new HashMap<UUID, SortedMap<YearMonth, Integer>>();
        session()
                .createNativeQuery(
                        "select e.item_id, extract(year_month from e.happened_on) in_month, sum(e.quantity) pieces"
                                + " from evidence e where e.plan_id = :plan and e.counts = true and e.happened_on <= :upTo"
                                + " group by e.item_id, in_month",
                        Tuple.class)
                .setParameter("plan", plan)
                .setParameter("upTo", upTo)
                .addScalar("item_id", UUID.class)
                .addScalar("in_month", Integer.class)
                .addScalar("pieces", Integer.class)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent(row.get(0, UUID.class), item -> new TreeMap<>())
                        .put(month(row.get(1, Integer.class)), row.get(2, Integer.class)));
        return counts;
    }

    /** From 202206 as SQL has it. */
    private static YearMonth month(int yearAndMonth) {
        return YearMonth.of(yearAndMonth / HUNDRED, yearAndMonth % HUNDRED);
    }

    @Override
    public Map<UUID, List<Piece>> newest(UUID plan, int each) {
        var rows = database.createQuery(
                        "select n.item, e from (select o.id as id, o.item as item, row_number() over (partition by o.item"
                                + " order by o.date desc, o.id desc) as place from Evidence o where o.plan = :plan"
                                + " and o.counts = true) n join Evidence e on e.id = n.id where n.place <= :each"
                                + " order by e.date desc, e.id desc",
                        Tuple.class)
                .setParameter("plan", plan)
                .setParameter("each", each)
                .getResultList();
        var told = activities.factsOf(rows.stream()
                .map(row -> row.get(1, Evidence.class))
                .filter(piece -> piece.kind() == EvidenceKind.ACTIVITY)
                .map(Evidence::reference)
                .collect(Collectors.toSet()));
        var newest = new HashMap<UUID, List<Piece>>();
        rows.forEach(row -> newest.computeIfAbsent(row.get(0, UUID.class), item -> new ArrayList<>())
                .add(piece(row.get(1, Evidence.class), told)));
        return newest;
    }

    private static Piece piece(Evidence evidence, Map<UUID, ActivityFacts> told) {
        var isActivity = evidence.kind() == EvidenceKind.ACTIVITY;
        return new Piece(
                evidence.kind().code(),
                isActivity ? null : evidence.reference(),
                evidence.title(),
                evidence.url(),
                evidence.outlet(),
                evidence.date(),
                isActivity ? activity(told.get(evidence.reference())) : null);
    }

    private static Recorded activity(ActivityFacts facts) {
        return new Recorded(
                facts.kind().code(),
                facts.participants().stream()
                        .map(one -> new Headcount(one.audience(), one.number()))
                        .toList());
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
