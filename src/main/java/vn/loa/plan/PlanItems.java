package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.loa.article.Audience;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;
import vn.loa.promise.Recurrence;

/**
 * All queries for the items of plans. They are read in one statement, however many there are: as entities, their four sets
 * would cost one more each for every hundred items.
 */
@ApplicationScoped
class PlanItems {
    private static final String SET =
            "(select group_concat(s.%1$s order by s.%1$s) from %2$s s where s.edition_id = i.edition_id"
                    + " and s.item_id = i.item_id) %3$s";
    private static final String SELECT =
            "select i.item_id, i.version, i.position, i.section, i.title, i.description, i.notes, i.lead_unit_id,"
                    + " i.starts_on, i.ends_on, i.recurrence, i.outside_year_reason, i.product, i.quantity, i.budget,"
                    + " i.budget_public, i.cancellation, "
                    + SET.formatted("topic_id", "plan_item_topic", "topics") + ", "
                    + SET.formatted("form", "plan_item_form", "forms") + ", "
                    + SET.formatted("audience", "plan_item_audience", "audiences") + ", "
                    + SET.formatted("organisation_id", "plan_item_unit", "units")
                    + " from plan_item i where i.edition_id = :edition";
    private static final List<String> TABLES =
            List.of("plan_item_topic", "plan_item_form", "plan_item_audience", "plan_item_unit");

    private static final SortKey BY_POSITION = new SortKey("i.position", Integer::valueOf);
    private static final SortKey BY_ID = new SortKey("i.item_id", UUID::fromString);

    private final EntityManager database;
    private final Cursors cursors;

    PlanItems(EntityManager database, Cursors cursors) {
        this.database = database;
        this.cursors = cursors;
    }

    /** All items of an edition, in their order. */
    List<PlannedItem> of(UUID edition) {
        return rows(SELECT + " order by i.position, i.item_id", edition)
                .getResultStream()
                .map(PlanItems::item)
                .toList();
    }

    Optional<PlannedItem> find(UUID edition, UUID item) {
        return rows(SELECT + " and i.item_id = :item", edition)
                .setParameter("item", item)
                .getResultStream()
                .map(PlanItems::item)
                .findFirst();
    }

    Page<PlannedItem> page(UUID edition, PageRequest request) {
        var keyset = new Keyset(cursors, "plan items" + edition, request, BY_POSITION, BY_ID, false);
        request.isCounted(); // refuses what is neither, before anything is read
        var query = rows(SELECT + keyset.after() + keyset.order(), edition).setMaxResults(keyset.limit());
        keyset.bindStart(query);
        var found = query.getResultList().stream().map(PlanItems::item).toList();
        return keyset.page(
                found,
                item -> List.of(Integer.toString(item.position()), item.id().toString()),
                () -> count(edition));
    }

    long count(UUID edition) {
        return database.createQuery("select count(*) from PlanItem i where i.key.edition = :edition", Long.class)
                .setParameter("edition", edition)
                .getSingleResult();
    }

    /** The place behind the last item. */
    int nextPosition(UUID edition) {
        return database.createQuery(
                                "select coalesce(max(i.position), 0) from PlanItem i where i.key.edition = :edition",
                                Integer.class)
                        .setParameter("edition", edition)
                        .getSingleResult()
                + 1;
    }

    Optional<PlanItem> findForChange(UUID edition, UUID item) {
        return Optional.ofNullable(database.find(PlanItem.class, new PlanItem.Key(edition, item)));
    }

    boolean has(UUID edition, UUID item) {
        return findForChange(edition, item).isPresent();
    }

    void persist(PlanItem item) {
        database.persist(item);
    }

    void delete(PlanItem item) {
        database.remove(item);
    }

    /** Gives an edition the items of another one, which are the same items still. */
    void copy(UUID from, UUID to) {
        run("""
                insert into plan_item (edition_id, item_id, version, position, section, title, description, notes,
                       lead_unit_id, starts_on, ends_on, recurrence, outside_year_reason, product, quantity, budget,
                       budget_public, cancellation, updated_at, updated_by_id, updated_by_name)
                select :to, item_id, version, position, section, title, description, notes, lead_unit_id, starts_on,
                       ends_on, recurrence, outside_year_reason, product, quantity, budget, budget_public, cancellation,
                       updated_at, updated_by_id, updated_by_name
                  from plan_item where edition_id = :from""", from, to);
        var columns = List.of("topic_id", "form", "audience", "organisation_id");
        for (var index = 0; index < TABLES.size(); index++) {
            run(
                    "insert into %1$s (edition_id, item_id, %2$s) select :to, item_id, %2$s from %1$s where edition_id = :from"
                            .formatted(TABLES.get(index), columns.get(index)),
                    from,
                    to);
        }
    }

    /** Takes all items away from an edition that never counted. */
    void deleteAll(UUID edition) {
        for (var table : TABLES) {
            delete(table, edition);
        }
        delete("plan_item", edition);
    }

    private void delete(String table, UUID edition) {
        database.createNativeQuery("delete from " + table + " where edition_id = :edition")
                .setParameter("edition", edition)
                .executeUpdate();
    }

    private void run(String sql, UUID from, UUID to) {
        database.createNativeQuery(sql)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    private NativeQuery<Tuple> rows(String sql, UUID edition) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .addScalar("item_id", UUID.class)
                .addScalar("version", Long.class)
                .addScalar("position", Integer.class)
                .addScalar("section", String.class)
                .addScalar("title", String.class)
                .addScalar("description", String.class)
                .addScalar("notes", String.class)
                .addScalar("lead_unit_id", UUID.class)
                .addScalar("starts_on", LocalDate.class)
                .addScalar("ends_on", LocalDate.class)
                .addScalar("recurrence", String.class)
                .addScalar("outside_year_reason", String.class)
                .addScalar("product", String.class)
                .addScalar("quantity", Integer.class)
                .addScalar("budget", Long.class)
                .addScalar("budget_public", Boolean.class)
                .addScalar("cancellation", String.class)
                .addScalar("topics", String.class)
                .addScalar("forms", String.class)
                .addScalar("audiences", String.class)
                .addScalar("units", String.class)
                .setParameter("edition", edition);
    }

    private static PlannedItem item(Tuple row) {
        return new PlannedItem(
                row.get("item_id", UUID.class),
                row.get("version", Long.class),
                row.get("position", Integer.class),
                row.get("section", String.class),
                row.get("title", String.class),
                row.get("description", String.class),
                row.get("notes", String.class),
                each(row.get("topics", String.class), UUID::fromString),
                each(row.get("forms", String.class), Form::valueOf),
                each(row.get("audiences", String.class), Audience::valueOf),
                row.get("lead_unit_id", UUID.class),
                each(row.get("units", String.class), UUID::fromString),
                row.get("starts_on", LocalDate.class),
                row.get("ends_on", LocalDate.class),
                Recurrence.valueOf(row.get("recurrence", String.class)),
                row.get("outside_year_reason", String.class),
                row.get("product", String.class),
                row.get("quantity", Integer.class),
                row.get("budget", Long.class),
                row.get("budget_public", Boolean.class),
                row.get("cancellation", String.class));
    }

    private static <T> List<T> each(String joined, Function<String, T> read) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(read).toList();
    }
}
