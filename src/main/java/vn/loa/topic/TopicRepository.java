package vn.loa.topic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;
import vn.loa.paging.WordPrefixes;
import vn.loa.problem.Problem;

/** All queries for topics. */
@ApplicationScoped
class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {
    private static final SortKey IN_ORDER = new SortKey("t.treeOrder", Integer::valueOf);
    private static final SortKey BY_ID = new SortKey("t.id", UUID::fromString);

    private final Cursors cursors;

    TopicRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    /**
     * Who changes the tree, or who is called what in it, does so one after the other, until the transaction ends: a
     * circle and an alias of two can both be made by changes that are right alone. All topics are locked with it, in the
     * order in which others lock theirs, as any of them may move up. One by one and later, each could be held by somebody
     * who files under it and waits for another of them, or for the change log's turn.
     */
    void lockTree() {
        getEntityManager()
                .createNativeQuery("select graph from graph_lock where graph = 'topic' for update")
                .getSingleResult();
        getEntityManager()
                .createNativeQuery("select id from topic force index (primary) for update")
                .getResultList();
    }

    /** The topic, locked until the transaction ends. */
    Topic requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    Optional<Topic> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /**
     * The topics with the codes; they stay as they are until the transaction ends. They are locked in the order of their
     * ids, as everywhere, and not in that of their codes.
     */
    Map<String, Topic> keep(Collection<String> codes) {
        return keepAll(idsOf(codes)).values().stream().collect(Collectors.toMap(Topic::code, Function.identity()));
    }

    private List<UUID> idsOf(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery("select t.id from Topic t where t.code in (:codes)", UUID.class)
                        .setParameter("codes", codes)
                        .getResultList();
    }

    /** The topics with the ids; they stay as they are until the transaction ends. */
    Map<UUID, Topic> keepAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).withLock(LockModeType.PESSIMISTIC_READ).stream()
                        .collect(Collectors.toMap(Topic::id, Function.identity()));
    }

    /** Into which of the topics each that was merged went; they stay so until the transaction ends. */
    Map<UUID, UUID> keepMergers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select id, merged_into from topic where id in (:ids) lock in share mode", Tuple.class)
                        .setParameterList("ids", ids)
                        .addScalar("id", UUID.class)
                        .addScalar("merged_into", UUID.class)
                        .getResultList()
                        .stream()
                        .filter(row -> row.get(1) != null)
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class)));
    }

    Map<UUID, String> codes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select t.id, t.code from Topic t where t.id in (:ids)", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    /** Names by code of those that are neither retired nor merged, as the tree is read. */
    Map<String, String> open() {
        var names = new LinkedHashMap<String, String>();
        getEntityManager()
                .createQuery(
                        "select t.code, t.name from Topic t where t.retired = false and t.mergedInto is null"
                                + " order by t.treeOrder, t.id",
                        Tuple.class)
                .getResultStream()
                .forEach(row -> names.put(row.get(0, String.class), row.get(1, String.class)));
        return names;
    }

    TopicTree tree() {
        return new TopicTree(getEntityManager()
                .createQuery(
                        "select t.id, t.parent, t.code, t.position, t.retired, t.treeOrder from Topic t"
                                + " where t.mergedInto is null",
                        TopicTree.Node.class)
                .getResultList());
    }

    /** Writes the places of topics in the tree, in one statement. */
    void place(Map<UUID, Integer> places) {
        if (places.isEmpty()) {
            return;
        }
        var cases = new StringBuilder();
        places.forEach((id, place) -> cases.append(" when '%s' then %d".formatted(id, place)));
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery("update topic set tree_order = case id" + cases + " end where id in (:ids)")
                .setParameterList("ids", places.keySet())
                .executeUpdate();
    }

    /** Whether the slug is or was another topic's; it stays that one's for good. */
    boolean isSlugTaken(String slug, UUID own) {
        return !getEntityManager()
                .createNativeQuery("select 1 from topic_slug where slug = :slug and topic_id <> :own")
                .setParameter("slug", slug)
                .setParameter("own", own)
                .getResultList()
                .isEmpty();
    }

    void takeSlug(String slug, UUID topic) {
        getEntityManager()
                .createNativeQuery("insert ignore into topic_slug (slug, topic_id) values (:slug, :topic)")
                .setParameter("slug", slug)
                .setParameter("topic", topic)
                .executeUpdate();
    }

    /** Those of the folded words that are other topics' codes or aliases; the code of a topic merged into it is its own. */
    List<String> takenWords(Collection<String> folded, UUID own) {
        return folded.isEmpty()
                ? List.of()
                : getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery("""
                                select folded from topic_alias where folded in (:words) and topic_id <> :own
                                union
                                select w.word from topic_word w join topic t on t.id = w.topic_id
                                 where w.word in (:words) and lower(t.code) = w.word and t.id <> :own
                                union
                                select lower(t.code) from topic t where t.merged_into is not null
                                   and t.merged_into <> :own and lower(t.code) in (:words)""", String.class)
                        .setParameterList("words", folded)
                        .setParameter("own", own)
                        .getResultList();
    }

    Page<Topic> list(TopicQuery query) {
        var where = new StringBuilder(" where t.mergedInto is null");
        var parameters = new HashMap<String, Object>();
        if (query.parent != null) {
            where.append(" and t.parent = (select p.id from Topic p where p.code = :parent)");
            parameters.put("parent", query.parent);
        }
        if (query.retired != null) {
            where.append(" and t.retired = :retired");
            parameters.put("retired", query.retired);
        }
        if (query.q != null) {
            where.append(WordPrefixes.condition("t.words", query.q, parameters));
        }
        return new Keyset(cursors, "topics" + parameters, query, IN_ORDER, BY_ID, false)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Topic.class,
                        "select t from Topic t" + where,
                        "select count(t) from Topic t" + where,
                        parameters,
                        topic -> List.of(
                                Integer.toString(topic.treeOrder()), topic.id().toString()));
    }

    List<Topic> children(UUID parent) {
        return list("parent", parent);
    }

    /** Its children, and those that were merged into it. */
    List<Topic> below(UUID id, int limit) {
        return find("parent = ?1 or mergedInto = ?1", id).page(0, limit).list();
    }

    List<Topic> standingOn(UUID document, int limit) {
        return getEntityManager()
                .createQuery("select t from Topic t join t.documents d where d = :document order by t.id", Topic.class)
                .setParameter("document", document)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What was merged into the one goes on with it into the other. */
    void followMerger(UUID from, UUID into) {
        update("mergedInto = ?1 where mergedInto = ?2", into, from);
    }
}
