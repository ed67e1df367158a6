package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.publication.Draft;
import vn.loa.publication.Drafts;
import vn.loa.text.Kebab;
import vn.loa.text.PlainText;

/** The newest edition of every article, for staff to search. */
@ApplicationScoped
@Transactional
class ArticleDrafts implements Drafts {
    private static final String NEWEST = " from Article a join a.latest e";

    private final EntityManager database;

    ArticleDrafts(EntityManager database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "article";
    }

    @Override
    public List<String> states() {
        return Arrays.stream(ArticleState.values()).map(Kebab::of).toList();
    }

    @Override
    public List<Draft.Status> statuses(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select a.id, e.state, e.number, a.updatedAt" + NEWEST + " where a.id in (:ids)",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> status(row))
                        .toList();
    }

    @Override
    public List<Draft> of(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var topics = database.createQuery(
                        "select a.id, t" + NEWEST + " join e.topics t where a.id in (:ids) order by index(t)",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
        return database.createQuery(
                        "select a.id, e.state, e.number, a.updatedAt, e.title, e.summary, e.body, e.organisation"
                                + NEWEST + " where a.id in (:ids) order by a.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Draft(
                        status(row),
                        (String) row[4],
                        row[5] + " " + PlainText.of((String) row[6]),
                        (UUID) row[7],
                        topics.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    @Override
    public List<Draft> after(UUID id, int limit) {
        return of(database.createQuery("select a.id from Article a where a.id > :id order by a.id", UUID.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList());
    }

    private static Draft.Status status(Object[] row) {
        return new Draft.Status((UUID) row[0], Kebab.of((ArticleState) row[1]), (Integer) row[2], (Instant) row[3]);
    }
}
