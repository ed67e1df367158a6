package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.EntityTag;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Moves articles from state to state; where the public is concerned, it sees it when the transaction commits. */
@ApplicationScoped
public class ArticleTransitions {
    private final ArticleRepository articles;
    private final ArticleService service;
    private final ArticlePublisher publisher;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    ArticleTransitions(
            ArticleRepository articles,
            ArticleService service,
            ArticlePublisher publisher,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.articles = articles;
        this.service = service;
        this.publisher = publisher;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every transition, with the reason against those that this caller cannot do now. */
    @Transactional
    List<TransitionOption> options(UUID id, Actor actor) {
        var article = articles.require(id);
        return Arrays.stream(Transition.values())
                .map(transition -> option(article, transition, actor))
                .toList();
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    public ArticleView move(UUID id, EntityTag seen, TransitionRequest request, Actor actor, Locale language) {
        validation.require(request);
        var transition = Transition.to(request.to())
                .orElseThrow(() ->
                        Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/to", "unknown-value", targets())));
        var article = articles.requireForChange(id);
        article.requireVersion(seen);
        article.refusal(transition, actor, request.emergency()).ifPresent(problem -> {
            throw problem;
        });
        requireWhatItNeeds(transition, request, clock.instant());
        return move(article, transition, request, actor, language);
    }

    /** A second person stands by an emergency publication or takedown. */
    @Transactional
    ArticleView confirm(UUID id, EntityTag seen, Actor actor, Locale language) {
        var article = articles.requireForChange(id);
        article.requireVersion(seen);
        article.confirmEmergency(actor, clock.instant());
        var view = service.view(article, Fitness.of(article.latest().text()), language);
        record(article, article.latest(), "confirmed", null, actor);
        return view;
    }

    /** Publishes the article if it is still due; another node may have been first. */
    @Transactional
    void publishIfDue(UUID id) {
        var article = articles.requireForChange(id);
        var due = article.latest().scheduledAt();
        if (article.latest().state() == ArticleState.SCHEDULED && !due.isAfter(clock.instant())) {
            var request = new TransitionRequest(ArticleState.PUBLISHED, null, null, false);
            move(article, Transition.PUBLISH, request, Actor.SYSTEM, Locale.ENGLISH);
        }
    }

    private ArticleView move(
            Article article, Transition transition, TransitionRequest request, Actor actor, Locale language) {
        var now = clock.instant();
        var at = request.at() == null ? null : request.at().toInstant();
        var wasScheduled = article.latest().state() == ArticleState.SCHEDULED;
        var edition = article.editionFor(transition);
        var fitness = Fitness.of(article.latest().text());
        if (transition.isForward()) {
            fitness.requireReady();
        }
        article.move(transition, at, actor.person(), now);
        if (request.emergency()) {
            article.flagEmergency(actor.person(), now);
        }
        // Before the logs are written: their heads, which all writers need, stay locked from then on.
        var view = service.view(article, fitness, language);
        if (wasScheduled || transition == Transition.SCHEDULE) {
            publisher.expect(article, article.latest().scheduledAt());
        }
        switch (transition) {
            case PUBLISH -> publisher.publish(article, edition);
            case WITHDRAW -> publisher.withdraw(article, request.comment());
            case REMOVE -> publisher.remove(article, request.comment());
            default -> {
                // the public sees nothing of the others
            }
        }
        var verb = transition.verb() + (request.emergency() ? "-in-emergency" : "");
        record(article, edition, verb, request.comment(), actor);
        return view;
    }

    private void record(Article article, Edition edition, String verb, String comment, Actor actor) {
        audit.record(actor, new AuditEvent("article." + verb, "article", article.id(), edition.number(), comment));
    }

    private static void requireWhatItNeeds(Transition transition, TransitionRequest request, Instant now) {
        if (request.emergency() && !transition.mayBeEmergency()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/emergency", "not-applicable"));
        }
        if ((transition.needs(Transition.Needs.COMMENT) || request.emergency()) && request.comment() == null) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/comment", "required"));
        }
        if (!transition.needs(Transition.Needs.TIME)) {
            if (request.at() != null) {
                throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/at", "not-applicable"));
            }
        } else if (request.at() == null) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/at", "required"));
        } else if (!request.at().toInstant().isAfter(now)) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/at", "not-in-future"));
        }
    }

    private static TransitionOption option(Article article, Transition transition, Actor actor) {
        var refusal = article.refusal(transition, actor, false);
        var needs = new ArrayList<String>();
        if (transition.needs(Transition.Needs.COMMENT)) {
            needs.add("comment");
        }
        if (transition.needs(Transition.Needs.TIME)) {
            needs.add("at");
        }
        return new TransitionOption(
                transition.to(),
                refusal.isEmpty(),
                needs,
                refusal.map(problem -> problem.type().code()).orElse(null));
    }

    private static String targets() {
        return String.join(
                ", ",
                Arrays.stream(Transition.values())
                        .map(transition -> transition.to().code())
                        .toList());
    }
}
