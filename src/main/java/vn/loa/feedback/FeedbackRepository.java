package vn.loa.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.calendar.LocalDays;
import vn.loa.paging.Conditions;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;

/** All queries for cases. */
@ApplicationScoped
class FeedbackRepository implements PanacheRepositoryBase<FeedbackCase, UUID> {
    private static final SortKey BY_RECEIPT = new SortKey("c.receivedAt", Instant::parse);
    private static final SortKey BY_ID = new SortKey("c.id", UUID::fromString);

    private final Cursors cursors;

    FeedbackRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    FeedbackCase require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    FeedbackCase requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    Optional<String> secretDigestOf(String code) {
        return getEntityManager()
                .createQuery("select c.secretDigest from FeedbackCase c where c.code = :code", String.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** As it is once whoever changes it now has done so. */
    Optional<FeedbackCase> findForChange(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<FeedbackCase> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** The first case with the same words that came in since then. */
    Optional<UUID> firstLike(String contentDigest, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select c.id from FeedbackCase c where c.contentDigest = :digest and c.duplicateOf is null"
                                + " and c.receivedAt >= :since order by c.receivedAt, c.id",
                        UUID.class)
                .setParameter("digest", contentDigest)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @param topic null for any */
    Page<FeedbackCase> list(FeedbackQuery query, UUID topic) {
        var conditions = new Conditions(" from FeedbackCase c where 1 = 1")
                .and("c.state = :state", "state", query.state)
                .and("c.stream = :stream", "stream", query.stream)
                .and("c.unit = :unit", "unit", query.organisation)
                .and(
                        "c.code = :code",
                        "code",
                        query.code == null ? null : CaseCode.parse(query.code).orElse(""))
                .and("c.topic = :topic", "topic", topic)
                .and("c.receivedAt >= :first", "first", query.from == null ? null : LocalDays.startOf(query.from))
                .and("c.receivedAt < :end", "end", query.to == null ? null : LocalDays.startOf(query.to.plusDays(1)));
        return new Keyset(cursors, "feedback" + conditions.parameters(), query, BY_RECEIPT, BY_ID, query.newestFirst())
                .page(
                        getEntityManager().unwrap(Session.class),
                        FeedbackCase.class,
                        "select c" + conditions.text(),
                        "select count(c)" + conditions.text(),
                        conditions.parameters(),
                        one -> List.of(one.receivedAt().toString(), one.id().toString()));
    }

    List<FeedbackCase> referringTo(Kind kind, UUID id, int limit) {
        var where =
                switch (kind) {
                    case TOPIC -> "topic = ?1";
                    case ORGANISATION -> "unit = ?1 or transferredTo = ?1";
                    default -> "";
                };
        return where.isEmpty() ? List.of() : find(where, id).range(0, limit - 1).list();
    }

    /** Files what was about one topic under another. */
    void refile(UUID from, UUID into) {
        update("topic = ?2 where topic = ?1", from, into);
    }
}
