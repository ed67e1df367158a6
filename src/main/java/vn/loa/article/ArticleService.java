package vn.loa.article;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.LocalDays;
import vn.loa.document.DocumentService;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.organisation.OrganisationService;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.CleanedHtml;
import vn.loa.text.Html;
import vn.loa.topic.TopicService;

/** Writing articles: each method is one use case in one transaction. */
@ApplicationScoped
public class ArticleService {
    private final ArticleRepository articles;
    private final ArticleSlugs slugs;
    private final TopicService topics;
    private final DocumentService documents;
    private final OrganisationService organisations;
    private final Citations citations;
    private final MergePatch patches;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    ArticleService(
            ArticleRepository articles,
            ArticleSlugs slugs,
            TopicService topics,
            DocumentService documents,
            OrganisationService organisations,
            Citations citations,
            MergePatch patches,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.articles = articles;
        this.slugs = slugs;
        this.topics = topics;
        this.documents = documents;
        this.organisations = organisations;
        this.citations = citations;
        this.patches = patches;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts an article with its first edition as a draft. */
    @Transactional
    public ArticleView create(ArticleDraft draft, Actor author, Locale language) {
        validation.require(draft);
        var now = clock.instant();
        var article = new Article(draft.locale(), author.person(), now);
        articles.persistAndFlush(article); // the slug's owner must be there
        var slug = draft.slug() == null
                ? slugs.takeFor(draft.locale(), draft.title(), article.id())
                : slugs.take(draft.locale(), draft.slug(), article.id());
        return write(article, draft, slug, author, "created", language);
    }

    /**
     * Changes the edition in the making; where there is none, opens the next one.
     *
     * @param seen what the caller last read; any other version is answered 412
     */
    @Transactional
    public ArticleView patch(UUID id, EntityTag seen, JsonNode patch, Actor author, Locale language) {
        var article = articles.requireForChange(id);
        article.requireOwnerOrEditor(author);
        article.requireVersion(seen);
        article.requireEditableBy(author);
        var edition = article.latest();
        var before = draft(article, edition);
        var draft = validation.require(patches.apply(patch, before, ArticleDraft.class));
        if (!draft.locale().equals(article.locale())) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/locale", "not-applicable"));
        }
        var slug = slug(article, edition, draft);
        return write(article, draft, slug, author, "changed", language);
    }

    /** Throws away the edition in the making, and the article with it where it is the only one. */
    @Transactional
    public void delete(UUID id, EntityTag seen, Actor actor) {
        var article = articles.requireForChange(id);
        article.requireOwnerOrEditor(actor);
        article.requireVersion(seen);
        article.requireDisposableBy(actor);
        var number = article.latest().number();
        var previous = articles.edition(id, number - 1).orElse(null);
        var dropped = article.dropOpenEdition(previous, actor.person(), clock.instant());
        articles.flush();
        articles.delete(dropped);
        articles.flush();
        slugs.release(article.locale(), dropped.slug());
        if (previous == null) {
            articles.delete(article);
        }
        audit.record(actor, new AuditEvent("article.deleted", "article", id, number, null));
    }

    @Transactional
    public ArticleView get(UUID id, Locale language) {
        var article = articles.require(id);
        return view(article, Fitness.of(article.latest().text()), language);
    }

    @Transactional
    Page<ArticleSummary> list(ArticleQuery query) {
        var page = articles.list(query, LocalDays.today(clock));
        var codes = topics.codesOf(page.items().stream()
                .flatMap(article -> article.latest().topics().stream())
                .collect(Collectors.toSet()));
        var cited = query.flag == null
                ? Map.<UUID, List<CitationView>>of()
                : citations.ofAll(page.items().stream().map(Article::live).toList());
        return page.map(article -> ArticleSummary.of(
                article,
                codes(article.latest().topics(), codes),
                article.live() == null
                        ? List.of()
                        : cited.getOrDefault(article.live().id(), List.of())));
    }

    @Transactional
    Page<EditionSummary> editions(UUID id, PageRequest request) {
        articles.require(id);
        return articles.editions(id, request).map(EditionSummary::of);
    }

    @Transactional
    EditionView edition(UUID id, int number) {
        var edition = articles.edition(id, number).orElseThrow(Problem::notFound);
        return EditionView.of(edition, codes(edition.topics(), topics.codesOf(edition.topics())));
    }

    ArticleView view(Article article, Fitness fitness, Locale language) {
        var edition = article.latest();
        var warnings = fitness.warnings(edition.number(), language);
        warnings.addAll(citations.warnings(edition, language));
        return ArticleView.of(article, codes(edition.topics(), topics.codesOf(edition.topics())), warnings);
    }

    private ArticleView write(
            Article article, ArticleDraft draft, String slug, Actor author, String verb, Locale language) {
        organisations.requireExisting(draft.organisation(), "/organisation");
        documents.requireExisting(draft.documents(), "/documents");
        var body = Html.clean(draft.body());
        var text = text(draft, slug, body, article.filedUnder());
        article.write(text, author.person(), clock.instant());
        var number = article.latest().number();
        audit.record(author, new AuditEvent("article." + verb, "article", article.id(), number, null));
        var warnings = new ArrayList<>(Fitness.removals(body, language));
        warnings.addAll(Fitness.of(text).warnings(number, language));
        warnings.addAll(citations.warnings(article.latest(), language));
        return ArticleView.of(article, codes(text.topics(), topics.codesOf(text.topics())), warnings);
    }

    private ArticleText text(ArticleDraft draft, String slug, CleanedHtml body, List<UUID> filedUnder) {
        return new ArticleText(
                draft.title(),
                draft.summary(),
                body.html(),
                slug,
                topics.idsOf(draft.topics(), filedUnder, "/topics"),
                draft.documents(),
                draft.audiences(),
                draft.byline(),
                draft.organisation(),
                draft.updateType(),
                draft.changeNote());
    }

    private ArticleDraft draft(Article article, Edition edition) {
        var text = edition.text();
        // A note and its kind belong to one edition; the next one starts with its own.
        var open = edition.isOpen();
        return new ArticleDraft(
                article.locale(),
                text.title(),
                text.summary(),
                text.body(),
                text.slug(),
                codes(text.topics(), topics.codesOf(text.topics())),
                text.documents(),
                text.audiences(),
                text.byline(),
                text.organisation(),
                open ? text.updateType() : UpdateType.MAJOR,
                open ? text.changeNote() : null);
    }

    private String slug(Article article, Edition edition, ArticleDraft draft) {
        var wanted = draft.slug();
        if (edition.slug().equals(wanted)) {
            return wanted;
        }
        var slug = wanted == null
                ? slugs.takeFor(article.locale(), draft.title(), article.id())
                : slugs.take(article.locale(), wanted, article.id());
        if (edition.isOpen() && !slug.equals(edition.slug())) {
            slugs.release(article.locale(), edition.slug());
        }
        return slug;
    }

    private static List<String> codes(Collection<UUID> ids, Map<UUID, String> codes) {
        return ids.stream().map(codes::get).toList();
    }
}
