package vn.loa.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.LocalDays;
import vn.loa.http.Digests;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.seal.Seal;
import vn.loa.text.VietnameseText;
import vn.loa.topic.TopicMerged;
import vn.loa.topic.TopicService;

/** Takes messages in and tells how they stand: each method is one use case in one transaction. */
@ApplicationScoped
class FeedbackService {
    /** For how long the same words are taken for the same message. */
    private static final Duration SAME_MESSAGE = Duration.ofDays(30);

    private static final String NOBODYS = CaseSecret.digest(CaseSecret.next());

    private final FeedbackRepository cases;
    private final NoteRepository notes;
    private final TopicService topics;
    private final CaseClock due;
    private final FeedbackPublisher publisher;
    private final Validation validation;
    private final Seal seal;
    private final AuditLog audit;
    private final Clock clock;

    FeedbackService(
            FeedbackRepository cases,
            NoteRepository notes,
            TopicService topics,
            CaseClock due,
            FeedbackPublisher publisher,
            Validation validation,
            Seal seal,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.topics = topics;
        this.due = due;
        this.publisher = publisher;
        this.validation = validation;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** From the sender. */
    @Transactional
    FeedbackReceipt receive(FeedbackDraft draft) {
        validation.require(draft);
        requireConsent(draft, "/consent");
        return take(draft, "/topic", IntakeChannel.WEB, clock.instant(), Actor.PUBLIC);
    }

    /** What came by another way, on behalf of the sender. */
    @Transactional
    FeedbackReceipt record(RecordedFeedbackDraft draft, Actor officer) {
        validation.require(draft);
        if (draft.intakeChannel() == IntakeChannel.WEB) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT,
                    FieldError.of("/intakeChannel", "unknown-value", "phone, letter, visit, email"));
        }
        var receivedAt = draft.receivedAt().toInstant();
        if (receivedAt.isAfter(clock.instant())) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/receivedAt", "in-future"));
        }
        requireConsent(draft.feedback(), "/feedback/consent");
        return take(draft.feedback(), "/feedback/topic", draft.intakeChannel(), receivedAt, officer);
    }

    private static void requireConsent(FeedbackDraft draft, String pointer) {
        if (draft.hasPersonalData() && draft.consent() == null) {
            FieldErrors.refuse(List.of(FieldError.of(pointer, "required")));
        }
    }

    private FeedbackReceipt take(
            FeedbackDraft draft, String topicPointer, IntakeChannel channel, Instant receivedAt, Actor actor) {
        var topic = draft.topic() == null ? null : requireTopic(draft.topic(), topicPointer);
        var now = clock.instant();
        var digest = Digests.sha256(
                VietnameseText.fold(draft.subject() + "\n" + draft.content()).getBytes(StandardCharsets.UTF_8));
        var secret = CaseSecret.next();
        var taken = new FeedbackCase(
                draft,
                topic,
                new Intake(
                        UUID.randomUUID(),
                        CaseCode.next(LocalDays.of(receivedAt).getYear()),
                        secret,
                        digest,
                        cases.firstLike(digest, now.minus(SAME_MESSAGE)).orElse(null),
                        channel,
                        receivedAt,
                        now,
                        actor.person()),
                seal);
        cases.persistAndFlush(taken);
        var dueAt = due.dueDates().of(taken).at();
        audit.record(actor, AuditEvent.of("feedback", taken.id(), "received"));
        return new FeedbackReceipt(taken.code(), secret, taken.state(), dueAt);
    }

    UUID requireTopic(String code, String pointer) {
        return topics.findId(code)
                .orElseThrow(() ->
                        Problem.of(ProblemType.INVALID_CONTENT, FieldError.of(pointer, "unknown-reference", "topic")));
    }

    /** For whoever has the code and its secret; empty for all others, in the same time. */
    @Transactional
    Optional<CaseStatus> open(String code, String secret, Locale language) {
        return find(code, secret, cases::findByCode).map(found -> status(found, language));
    }

    /**
     * What the sender adds when asked; the clock goes on.
     *
     * @return empty as {@link #open}
     * @throws Problem 409 where nothing is asked
     */
    @Transactional
    Optional<CaseStatus> supplement(String code, String secret, NoteDraft draft, Locale language) {
        validation.require(draft);
        return find(code, secret, cases::findForChange).map(held -> {
            var now = clock.instant();
            held.supplement(Actor.PUBLIC.person(), now);
            notes.persistAndFlush(new Note(held.id(), draft.text(), true, Actor.PUBLIC.person(), now));
            var status = status(held, language);
            audit.record(Actor.PUBLIC, AuditEvent.of("feedback", held.id(), "supplemented"));
            return status;
        });
    }

    /**
     * How content the sender is.
     *
     * @return empty as {@link #open}
     * @throws Problem 409 where there is no answer, or it is rated
     */
    @Transactional
    Optional<CaseStatus> rate(String code, String secret, RatingDraft draft, Locale language) {
        validation.require(draft);
        var errors = new ArrayList<FieldError>();
        FieldErrors.checkBounds(errors, "/score", draft.score(), 1, RatingDraft.BEST);
        FieldErrors.refuse(errors);
        return find(code, secret, cases::findForChange).map(held -> {
            held.rate(draft, Actor.PUBLIC.person(), clock.instant());
            cases.flush();
            var status = status(held, language);
            if (held.state() == FeedbackState.PUBLISHED) {
                publisher.publish(held);
            }
            audit.record(Actor.PUBLIC, AuditEvent.of("feedback", held.id(), "rated"));
            return status;
        });
    }

    private CaseStatus status(FeedbackCase found, Locale language) {
        return CaseStatus.of(found, due.dueDates().of(found), language);
    }

    /** @param read that whole case, once its secret is known to be right: what is locked is read then, and not before */
    private Optional<FeedbackCase> find(String code, String secret, Function<String, Optional<FeedbackCase>> read) {
        var known = CaseCode.parse(code);
        // Compared with something in any case, so that it takes as long.
        var digest = known.flatMap(cases::secretDigestOf).orElse(NOBODYS);
        return CaseSecret.matches(secret, digest) ? known.flatMap(read) : Optional.empty();
    }

    @Transactional
    Page<FeedbackSummary> list(FeedbackQuery query) {
        var topic = query.topic == null ? null : topics.findId(query.topic).orElse(new UUID(0, 0));
        var page = cases.list(query, topic);
        var codes = codesOf(page.items());
        var dates = due.dueDates();
        return page.map(one -> FeedbackSummary.of(one, codes.get(one.topic()), dates.of(one)));
    }

    @Transactional
    FeedbackView get(UUID id) {
        return view(cases.require(id));
    }

    FeedbackView view(FeedbackCase found) {
        return FeedbackView.of(
                found,
                codesOf(List.of(found)).get(found.topic()),
                due.dueDates().of(found));
    }

    /** Who sent it; that it was looked at is recorded. */
    @Transactional
    SenderView sender(UUID id, Actor officer) {
        var sender = cases.require(id).sender(seal);
        audit.record(officer, AuditEvent.of("feedback", id, "sender-read"));
        return sender;
    }

    void refile(@Observes TopicMerged merged) {
        cases.refile(merged.from(), merged.into());
    }

    /** Of their topics; a map that knows no topic, too. */
    private Map<UUID, String> codesOf(List<FeedbackCase> some) {
        return new HashMap<>(topics.codesOf(
                some.stream().map(FeedbackCase::topic).filter(Objects::nonNull).toList()));
    }
}
