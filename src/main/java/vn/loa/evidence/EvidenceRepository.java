package vn.loa.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import vn.loa.calendar.LocalDays;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;
import vn.loa.plan.PlannedItem;

/** All queries for evidence, and for the articles that may be such. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {
    private static final SortKey BY_DAY = new SortKey("e.date", LocalDate::parse);
    private static final SortKey BY_ID = new SortKey("e.id", UUID::fromString);
    private static final SortKey BY_PUBLICATION = new SortKey("i.published_at", Instant::parse);
    private static final SortKey BY_ARTICLE = new SortKey("i.id", UUID::fromString);

    // An article is filed under several topics and counts once; its days leave few enough to be put in order.
    private static final String PROPOSED = " from published_item i where i.kind = 'ARTICLE' and i.visibility = 'LIVE'"
            + " and i.locale in ('vi', 'en') and i.published_at >= :from and i.published_at < :before"
            + " and exists (select 1 from published_link l where l.item = i.id and l.locale = i.locale"
            + " and l.relation = 'TOPIC' and l.target in (:topics))"
            + " and not exists (select 1 from evidence e where e.item_id = :item and e.reference = i.id)"
            + " and not exists (select 1 from evidence_dismissal d where d.item_id = :item and d.reference = i.id)";

    private final Cursors cursors;

    EvidenceRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /** What the public sees of the article, which stays so until the transaction ends; empty where it sees none. */
    Optional<CountingArticle> keepPublished(UUID article) {
        return session()
                .createNativeQuery(
                        "select json_value(summary, '$.title') title, published_at from published_item"
                                + " where id = :article and kind = 'ARTICLE' and visibility = 'LIVE' lock in share mode",
                        Tuple.class)
                .setParameter("article", article)
                .addScalar("title", String.class)
                .addScalar("published_at", Instant.class)
                .getResultStream()
                .map(row -> new CountingArticle(row.get(0, String.class), LocalDays.of(row.get(1, Instant.class))))
                .findFirst();
    }

    /** An article that counts. */
    record CountingArticle(String title, LocalDate publishedOn) {}

    Optional<Evidence> find(UUID plan, UUID item, UUID id) {
        return find("id = ?1 and item = ?2 and plan = ?3", id, item, plan).firstResultOptional();
    }

    List<Evidence> counted(UUID plan, LocalDate from, LocalDate to) {
        return list("plan = ?1 and counts = true and date between ?2 and ?3 order by date, id", plan, from, to);
    }

    Optional<UUID> idOf(UUID item, String identity) {
        return getEntityManager()
                .createQuery("select e.id from Evidence e where e.item = :item and e.identity = :identity", UUID.class)
                .setParameter("item", item)
                .setParameter("identity", identity)
                .getResultStream()
                .findFirst();
    }

    Optional<UUID> idOf(UUID item, UUID reference) {
        return getEntityManager()
                .createQuery(
                        "select e.id from Evidence e where e.item = :item and e.reference = :reference", UUID.class)
                .setParameter("item", item)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    Page<Evidence> list(UUID item, PageRequest request) {
        var from = " from Evidence e where e.item = :item";
        return new Keyset(cursors, "evidence" + item, request, BY_DAY, BY_ID, true)
                .page(
                        session(),
                        Evidence.class,
                        "select e" + from,
                        "select count(e)" + from,
                        Map.of("item", item),
                        one -> List.of(one.date().toString(), one.id().toString()));
    }

    /** Published articles under a topic of the item and in its days that nobody has decided on, the newest first. */
    Page<Proposal> proposals(PlannedItem item, PageRequest request) {
        request.isCounted(); // refuses what is neither, before anything is read
        var keyset = new Keyset(cursors, "proposals" + item.id(), request, BY_PUBLICATION, BY_ARTICLE, true);
        var query = proposed(
                "select i.id, json_value(i.summary, '$.title') title, i.slug, i.published_at" + PROPOSED
                        + keyset.after() + keyset.order(),
                Tuple.class,
                item);
        keyset.bindStart(query);
        var found = query.addScalar("id", UUID.class)
                .addScalar("title", String.class)
                .addScalar("slug", String.class)
                .addScalar("published_at", Instant.class)
                .setMaxResults(keyset.limit())
                .getResultStream()
                .map(row -> new Proposal(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, Instant.class)))
                .toList();
        return keyset.page(
                found,
                one -> List.of(one.publishedAt().toString(), one.article().toString()),
                () -> proposed("select count(*)" + PROPOSED, Long.class, item).getSingleResult());
    }

    private <T> NativeQuery<T> proposed(String sql, Class<T> type, PlannedItem item) {
        return session()
                .createNativeQuery(sql, type)
                .setParameter("from", LocalDays.startOf(item.from()))
                .setParameter("before", LocalDays.startOf(item.to().plusDays(1)))
                .setParameterList(
                        "topics",
                        item.topics().isEmpty()
                                ? List.of("")
                                : item.topics().stream().map(UUID::toString).toList())
                .setParameter("item", item.id());
    }

    void dismiss(UUID plan, UUID item, Dismissal dismissal) {
        getEntityManager()
                .createNativeQuery("insert ignore into evidence_dismissal (item_id, reference, plan_id, comment,"
                        + " dismissed_at, dismissed_by_id, dismissed_by_name)"
                        + " values (:item, :reference, :plan, :comment, :at, :byId, :byName)")
                .setParameter("item", item)
                .setParameter("reference", dismissal.reference())
                .setParameter("plan", plan)
                .setParameter("comment", dismissal.comment())
                .setParameter("at", dismissal.dismissedAt())
                .setParameter("byId", dismissal.dismissedBy().id())
                .setParameter("byName", dismissal.dismissedBy().name())
                .executeUpdate();
    }

    /** Whoever enters it after all has thought better of it. */
    void undoDismissal(UUID item, UUID reference) {
        getEntityManager()
                .createNativeQuery("delete from evidence_dismissal where item_id = :item and reference = :reference")
                .setParameter("item", item)
                .setParameter("reference", reference)
                .executeUpdate();
    }

    /** Counts what is evidence by the article as the publication store has it now. Answers the plans for which that differs. */
    List<UUID> recount(UUID article) {
        getEntityManager().flush();
        var shown = "exists (select 1 from published_item i where i.id = :article and i.visibility = 'LIVE')";
        var plans = session()
                .createNativeQuery(
                        "select distinct plan_id from evidence where reference = :article and counts <> " + shown
                                + " order by plan_id",
                        UUID.class)
                .setParameter("article", article)
                .getResultList();
        if (!plans.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("update evidence set counts = " + shown + " where reference = :article")
                    .setParameter("article", article)
                    .executeUpdate();
        }
        return plans;
    }

    /** What an activity counts for, plan after plan. */
    List<Evidence> ofActivity(UUID activity) {
        return find("kind = ?1 and reference = ?2 order by plan, item", EvidenceKind.ACTIVITY, activity)
                .list();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
