package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import vn.loa.document.DocumentUse;
import vn.loa.publication.Kind;

/** Articles that cite a document in any of their editions. */
@ApplicationScoped
class CitingArticles implements DocumentUse {
    private final EntityManager database;

    CitingArticles(EntityManager database) {
        this.database = database;
    }

    @Override
    public List<User> usersOf(UUID document, int limit) {
        return database.createQuery(
                        "select a.id, a.latest.title from Article a where a.id in"
                                + " (select e.article.id from Edition e join e.documents d where d = :document)"
                                + " order by a.id",
                        Object[].class)
                .setParameter("document", document)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new User(Kind.ARTICLE.code(), (UUID) row[0], (String) row[1]))
                .toList();
    }
}
