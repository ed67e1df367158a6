package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;

/** Who has which slug. One that was ever public stays with its article, so that an old link never leads elsewhere. */
@ApplicationScoped
class ArticleSlugs {
    private static final int MAX_LENGTH = 120;
    private static final int QUEUES = 64;

    private final EntityManager database;

    ArticleSlugs(EntityManager database) {
        this.database = database;
    }

    /** @throws Problem 409 where another article has it */
    String take(String locale, String slug, UUID article) {
        queueFor(slug);
        if (!reserve(locale, slug, article)) {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/slug", "taken"));
        }
        return slug;
    }

    /** The title's slug, numbered from 2 where others have it. */
    String takeFor(String locale, String title, UUID article) {
        var slug = VietnameseText.slug(title, MAX_LENGTH)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/title", "unsluggable")));
        queueFor(slug);
        if (reserve(locale, slug, article)) {
            return slug;
        }
        for (var number = highestNumber(slug) + 1; ; number++) {
            var numbered = slug + "-" + number;
            if (reserve(locale, numbered, article)) {
                return numbered;
            }
        }
    }

    /** Gives a slug back, unless the public has seen it. */
    void release(String locale, String slug) {
        database.createNativeQuery(
                        "delete from article_slug where locale = :locale and slug = :slug and was_public = false")
                .setParameter("locale", locale)
                .setParameter("slug", slug)
                .executeUpdate();
    }

    void markPublic(String locale, String slug) {
        database.createNativeQuery("update article_slug set was_public = true where locale = :locale and slug = :slug")
                .setParameter("locale", locale)
                .setParameter("slug", slug)
                .executeUpdate();
    }

    /** Those who want the same slug come one after the other, each until its transaction ends. */
    private void queueFor(String slug) {
        database.createNativeQuery("select id from slug_queue where id = :queue for update")
                .setParameter("queue", Math.floorMod(slug.hashCode(), QUEUES))
                .getSingleResult();
    }

    private boolean reserve(String locale, String slug, UUID article) {
        // "ignore" waits for another transaction that has just taken it, and then takes nothing.
        var taken = database.createNativeQuery("insert ignore into article_slug (locale, slug, article_id, was_public)"
                        + " values (:locale, :slug, :article, false)")
                .setParameter("locale", locale)
                .setParameter("slug", slug)
                .setParameter("article", article)
                .executeUpdate();
        return taken == 1 || isOwn(slug, article);
    }

    private boolean isOwn(String slug, UUID article) {
        return !database.createNativeQuery("select 1 from article_slug where slug = :slug and article_id = :article")
                .setParameter("slug", slug)
                .setParameter("article", article)
                .getResultList()
                .isEmpty();
    }

    private long highestNumber(String slug) {
        var highest = (Number)
                database.createNativeQuery("select max(cast(substring(slug, :start) as unsigned)) from article_slug"
                                + " where slug like :prefix and slug regexp :numbered")
                        .setParameter("start", slug.length() + 2)
                        .setParameter("prefix", slug + "-%")
                        .setParameter("numbered", "^" + slug + "-[0-9]{1,9}$")
                        .getSingleResult();
        return highest == null ? 1 : highest.longValue();
    }
}
