package vn.loa.sample;

import static vn.loa.sample.SampleData.text;
import static vn.loa.sample.SampleData.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.loa.article.ArticleDraft;
import vn.loa.article.ArticleService;
import vn.loa.article.ArticleState;
import vn.loa.article.ArticleTransitions;
import vn.loa.article.ArticleView;
import vn.loa.article.Audience;
import vn.loa.article.TransitionRequest;
import vn.loa.article.UpdateType;
import vn.loa.identity.Actor;

/** Articles, most of them published by the four people that it takes. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleArticles {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final SampleData data;
    private final ArticleService articles;
    private final ArticleTransitions transitions;

    SampleArticles(SampleData data, ArticleService articles, ArticleTransitions transitions) {
        this.data = data;
        this.articles = articles;
        this.transitions = transitions;
    }

    void enter() {
        data.read("articles").forEach(this::write);
    }

    private void write(JsonNode article) {
        var draft = articles.create(
                new ArticleDraft(
                        "vi",
                        text(article, "title"),
                        text(article, "summary"),
                        text(article, "body"),
                        text(article, "slug"),
                        texts(article, "topics"),
                        data.ids(article, "documents"),
                        audiences(article),
                        text(article, "byline"),
                        data.id(text(article, "organisation")),
                        UpdateType.MAJOR,
                        text(article, "changeNote")),
                SamplePeople.AUTHOR,
                VIETNAMESE);
        data.entered(article, draft.id());
        if (article.path("publish").booleanValue()) {
            var submitted = move(draft, ArticleState.SUBMITTED, SamplePeople.AUTHOR);
            var reviewed = move(submitted, ArticleState.REVIEWED, SamplePeople.EDITOR);
            var approved = move(reviewed, ArticleState.APPROVED, SamplePeople.APPROVER);
            move(approved, ArticleState.PUBLISHED, SamplePeople.APPROVER);
        }
    }

    private ArticleView move(ArticleView article, ArticleState to, Actor actor) {
        return transitions.move(
                article.id(), article.tag(), new TransitionRequest(to, null, null, false), actor, VIETNAMESE);
    }

    private static Set<Audience> audiences(JsonNode article) {
        var audiences = new HashSet<Audience>();
        texts(article, "audiences").forEach(audience -> audiences.add(SampleData.value(Audience.class, audience)));
        return audiences;
    }
}
