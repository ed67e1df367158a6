package vn.loa.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.calendar.LocalDays;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;

/** All queries for articles and their editions. */
@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
    private static final String WHOLE =
            "select a from Article a join fetch a.latest left join fetch a.live where a.id = :id";

    private static final String CITES_OVER = "(select 1 from Edition e join e.documents d"
            + " join PublishedStatus s on s.key.item = d where e = a.live and s.key.status in (%s)"
            + " and s.key.from <= :today and s.until > :today and not exists"
            + " (select 1 from Edition k join k.kept c where k = a.live and c.document = d))";
    private static final Map<ArticleFlag, String> FLAGGED = Map.of(
            ArticleFlag.CITES_EXPIRED_DOCUMENT,
                    CITES_OVER.formatted("vn.loa.law.LegalStatus.EXPIRED, vn.loa.law.LegalStatus.REPLACED"),
            ArticleFlag.CITES_REPLACED_DOCUMENT, CITES_OVER.formatted("vn.loa.law.LegalStatus.REPLACED"),
            ArticleFlag.CITES_UNVERIFIED_DOCUMENT,
                    "(select 1 from Edition e join e.documents d join Document x on x.id = d"
                            + " where e = a.live and x.verified = false)");

    private final Cursors cursors;

    ArticleRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    Article require(UUID id) {
        return getEntityManager()
                .createQuery(WHOLE, Article.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The article, locked until the transaction ends: whoever changes it does so one after the other. */
    Article requireForChange(UUID id) {
        return getEntityManager()
                .createQuery(WHOLE, Article.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** @param today the day on which documents are in force or not */
    Page<Article> list(ArticleQuery query, LocalDate today) {
        var where = new StringBuilder(" where 1 = 1");
        var parameters = new HashMap<String, Object>();
        condition(where, parameters, " and a.state = :state", "state", query.state);
        condition(
                where,
                parameters,
                " and exists (select 1 from Edition e join e.topics t where e = a.latest"
                        + " and t = (select coalesce(x.mergedInto, x.id) from Topic x where x.code = :topic))",
                "topic",
                query.topic);
        condition(
                where,
                parameters,
                " and exists (select 1 from Edition e join e.documents d where e = a.latest and d = :document)",
                "document",
                query.document);
        condition(
                where,
                parameters,
                " and exists (select 1 from Edition e join e.audiences u where e = a.latest and u = :audience)",
                "audience",
                query.audience);
        condition(where, parameters, " and a.latest.organisation = :organisation", "organisation", query.organisation);
        condition(where, parameters, " and a.createdBy.id = :createdBy", "createdBy", query.createdBy);
        condition(where, parameters, " and a.updatedAt >= :from", "from", startOf(query.from));
        condition(
                where,
                parameters,
                " and a.updatedAt < :before",
                "before",
                query.to == null ? null : startOf(query.to.plusDays(1)));
        if (query.emergency != null) {
            where.append(query.emergency ? " and a.emergencyAt is not null" : " and a.emergencyAt is null");
        }
        if (query.flag != null) {
            where.append(" and a.live.state = :published and exists ").append(FLAGGED.get(query.flag));
            parameters.put("published", ArticleState.PUBLISHED);
            if (query.flag != ArticleFlag.CITES_UNVERIFIED_DOCUMENT) {
                parameters.put("today", today);
            }
        }
        return keyset(query, "articles" + parameters + query.emergency + query.flag)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Article.class,
                        "select a from Article a join fetch a.latest left join fetch a.live" + where,
                        "select count(a) from Article a" + where,
                        parameters,
                        article -> List.of(
                                article.updatedAt().toString(), article.id().toString()));
    }

    private Keyset keyset(ArticleQuery query, String scope) {
        if (!query.sort.equals("updatedAt") && !query.sort.equals("-updatedAt")) {
            throw Problem.of(
                    ProblemType.INVALID_PARAMETER, FieldError.of("sort", "unknown-value", "-updatedAt, updatedAt"));
        }
        return new Keyset(
                cursors,
                scope,
                query,
                new SortKey("a.updatedAt", Instant::parse),
                new SortKey("a.id", UUID::fromString),
                query.sort.startsWith("-"));
    }

    private static void condition(
            StringBuilder where, Map<String, Object> parameters, String hql, String name, Object value) {
        if (value != null) {
            where.append(hql);
            parameters.put(name, value);
        }
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : LocalDays.startOf(day);
    }

    Page<Edition> editions(UUID article, PageRequest request) {
        var byNumber = new SortKey("e.number", Integer::valueOf);
        return new Keyset(cursors, "editions" + article, request, byNumber, byNumber, true)
                .page(
                        getEntityManager().unwrap(Session.class),
                        Edition.class,
                        "select e from Edition e where e.article.id = :article",
                        "select count(e) from Edition e where e.article.id = :article",
                        Map.of("article", article),
                        edition -> List.of(Integer.toString(edition.number()), Integer.toString(edition.number())));
    }

    Optional<Edition> edition(UUID article, int number) {
        return getEntityManager()
                .createQuery(
                        "select e from Edition e where e.article.id = :article and e.number = :number", Edition.class)
                .setParameter("article", article)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** What readers are told of its editions, oldest first. */
    List<PublishedEdition> publishedEditions(Article article) {
        return getEntityManager()
                .createQuery(
                        "select new vn.loa.article.ArticleRepository$PublishedEdition(e.publishedAt, e.updateType,"
                                + " e.changeNote) from Edition e where e.article = :article and e.publishedAt is not null"
                                + " order by e.number",
                        PublishedEdition.class)
                .setParameter("article", article)
                .getResultList();
    }

    record PublishedEdition(Instant at, UpdateType type, String note) {}

    /** Articles of which an edition refers to the item. */
    List<Article> referringTo(Kind kind, UUID id, int limit) {
        var edition =
                switch (kind) {
                    case ORGANISATION -> "Edition e where e.organisation = :id";
                    case TOPIC -> "Edition e join e.topics t where t = :id";
                    case DOCUMENT -> "Edition e join e.documents d where d = :id";
                    default -> null;
                };
        return edition == null
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select a from Article a join fetch a.latest where a.id in (select e.article.id from "
                                        + edition + ") order by a.id",
                                Article.class)
                        .setParameter("id", id)
                        .setMaxResults(limit)
                        .getResultList();
    }

    /** Articles whose scheduled edition is due. */
    List<UUID> due(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select e.article.id from Edition e where e.state = :scheduled and e.scheduledAt <= :now"
                                + " order by e.scheduledAt",
                        UUID.class)
                .setParameter("scheduled", ArticleState.SCHEDULED)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many editions are scheduled for one of these days, of which there is at least one. */
    long scheduledOn(Collection<LocalDate> days) {
        var where = new StringJoiner(" or ", "(", ")");
        var parameters = new HashMap<String, Object>();
        for (var day : days) {
            var number = parameters.size();
            where.add("e.scheduledAt >= :from%1$d and e.scheduledAt < :before%1$d".formatted(number));
            parameters.put("from" + number, LocalDays.startOf(day));
            parameters.put("before" + number, LocalDays.startOf(day.plusDays(1)));
        }
        var query = getEntityManager()
                .createQuery("select count(e) from Edition e where e.state = :scheduled and " + where, Long.class)
                .setParameter("scheduled", ArticleState.SCHEDULED);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    void delete(Edition edition) {
        getEntityManager().remove(edition);
    }
}
