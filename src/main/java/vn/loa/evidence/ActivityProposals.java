package vn.loa.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.loa.activity.ActivityKind;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;
import vn.loa.plan.Form;
import vn.loa.plan.PlannedItem;

/** Looks for activities that may have been held for an item. */
@ApplicationScoped
class ActivityProposals {
    private static final SortKey BY_DAY = new SortKey("a.starts_on", LocalDate::parse);
    private static final SortKey BY_ID = new SortKey("a.id", UUID::fromString);

    private static final String PROPOSED = " from activity a where a.kind in (:kinds)"
            + " and a.starts_on >= :from and a.starts_on <= :to"
            + " and exists (select 1 from activity_topic t where t.activity_id = a.id and t.topic_id in (:topics))"
            + " and not exists (select 1 from evidence e where e.item_id = :item and e.reference = a.id)"
            + " and not exists (select 1 from evidence_dismissal d where d.item_id = :item and d.reference = a.id)";

    private final EntityManager database;
    private final Cursors cursors;

    ActivityProposals(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** Under a topic of the item, begun in its days and of a kind that its forms ask for, the newest first. */
    Page<ActivityProposal> of(PlannedItem item, PageRequest request) {
        request.isCounted(); // refuses what is neither, before anything is read
        var keyset = new Keyset(cursors, "activity proposals" + item.id(), request, BY_DAY, BY_ID, true);
        var query = proposed(
                "select a.id, a.kind, a.title, a.starts_on" + PROPOSED + keyset.after() + keyset.order(),
                Tuple.class,
                item);
        keyset.bindStart(query);
        var found = query.addScalar("id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("title", String.class)
                .addScalar("starts_on", LocalDate.class)
                .setMaxResults(keyset.limit())
                .getResultStream()
                .map(row -> new ActivityProposal(
                        row.get(0, UUID.class),
                        ActivityKind.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, LocalDate.class)))
                .toList();
        return keyset.page(
                found,
                one -> List.of(one.date().toString(), one.activity().toString()),
                () -> proposed("select count(*)" + PROPOSED, Long.class, item).getSingleResult());
    }

    private <T> NativeQuery<T> proposed(String sql, Class<T> type, PlannedItem item) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameterList("kinds", orNone(kinds(item.forms()), ""))
                .setParameterList("topics", orNone(item.topics(), new UUID(0, 0)))
                .setParameter("from", item.from())
                .setParameter("to", item.to())
                .setParameter("item", item.id());
    }

    private static <T> Collection<T> orNone(Collection<T> values, T none) {
        return values.isEmpty() ? List.of(none) : values;
    }

    private static Set<String> kinds(List<Form> forms) {
        var kinds = new TreeSet<String>();
        forms.forEach(form -> kindsOf(form).forEach(kind -> kinds.add(kind.name())));
        return kinds;
    }

    private static List<ActivityKind> kindsOf(Form form) {
        return switch (form) {
            case TRAINING -> List.of(ActivityKind.TRAINING_CLASS, ActivityKind.MEETING);
            case PRESS -> List.of(ActivityKind.PRESS_CLIPPING);
            case MASS_MEDIA -> List.of(ActivityKind.BROADCAST);
            case OTHER -> List.of(ActivityKind.PRINT, ActivityKind.CONTEST, ActivityKind.MEETING);
            case PORTAL, ZALO, FACEBOOK, EMAIL -> List.of();
        };
    }
}
