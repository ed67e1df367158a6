package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Articles use what any of their editions refers to, also a superseded one: it can still be read. */
@ApplicationScoped
class ArticleUsage implements Usage {
    private final ArticleRepository articles;

    ArticleUsage(ArticleRepository articles) {
        this.articles = articles;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        return articles.referringTo(kind, id, MAX).stream()
                .map(article ->
                        new Use(Kind.ARTICLE, article.id(), article.latest().title()))
                .toList();
    }
}
