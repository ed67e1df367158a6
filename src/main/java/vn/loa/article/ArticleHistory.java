package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.EntityTag;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * What becomes of articles whose documents have expired: they are found, and either get a next edition or are kept as
 * history under a notice. (GOV.UK calls the latter history mode.)
 */
@ApplicationScoped
class ArticleHistory {
    /** In the article's language; it is shown to its readers. */
    private static final Map<String, String> EXPLANATIONS = Map.of(
            "vi",
            "Bài viết được giữ nguyên như khi đăng; văn bản được viện dẫn nay không còn hiệu lực.",
            "en",
            "Kept as it was published; a document that it cites is no longer in force.");

    private final ArticleRepository articles;
    private final ArticleService service;
    private final Citations citations;
    private final ArticlePublisher publisher;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    ArticleHistory(
            ArticleRepository articles,
            ArticleService service,
            Citations citations,
            ArticlePublisher publisher,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.articles = articles;
        this.service = service;
        this.citations = citations;
        this.publisher = publisher;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the edition before the public cites; where there is none, the one in the making. */
    @Transactional
    List<CitationView> citations(UUID id) {
        var article = articles.require(id);
        var edition = article.live() == null ? article.latest() : article.live();
        return citations.ofAll(List.of(edition)).get(edition.id());
    }

    /** Keeps the live edition as it is: readers are told so. */
    @Transactional
    ArticleView keep(UUID id, EntityTag seen, HistoryRequest request, Actor editor, Locale language) {
        validation.require(request);
        var article = articles.requireForChange(id);
        article.requireVersion(seen);
        var live = article.requirePublished();
        var over = citations.ofAll(List.of(live)).get(live.id()).stream()
                .filter(CitationView::isOver)
                .toList();
        if (over.isEmpty()) {
            throw Problem.of(ProblemType.NOTHING_EXPIRED);
        }
        var explanation = request.explanation() == null ? EXPLANATIONS.get(article.locale()) : request.explanation();
        article.keepAsHistory(
                over.stream().map(citation -> citation.document().id()).toList(),
                explanation,
                editor.person(),
                clock.instant());
        var view = service.view(article, Fitness.of(article.latest().text()), language);
        publisher.markAsHistory(article, explanation);
        record(article, live, "kept-as-history", editor);
        return view;
    }

    /** Takes the word back: the notice goes, and the article is to be looked at again. */
    @Transactional
    ArticleView release(UUID id, EntityTag seen, Actor editor, Locale language) {
        var article = articles.requireForChange(id);
        article.requireVersion(seen);
        var live = article.requirePublished();
        if (!live.isKept()) {
            throw Problem.notFound();
        }
        article.endHistory(editor.person(), clock.instant());
        var view = service.view(article, Fitness.of(article.latest().text()), language);
        publisher.endHistory(article);
        record(article, live, "history-ended", editor);
        return view;
    }

    private void record(Article article, Edition edition, String verb, Actor actor) {
        audit.record(actor, new AuditEvent("article." + verb, "article", article.id(), edition.number(), null));
    }
}
