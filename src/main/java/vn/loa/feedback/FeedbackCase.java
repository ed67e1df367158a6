package vn.loa.feedback;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.ListIndexBase;
import vn.loa.http.EntityTag;
import vn.loa.identity.Actor;
import vn.loa.identity.Person;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.seal.Seal;

/** A message and what becomes of it. */
@Entity
@Table(name = "feedback_case")
class FeedbackCase {
    @Id
    private UUID id;

    private long version;
    private String code;

    @Column(name = "secret_digest")
    private String secretDigest;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    private String subject;
    private String content;

    @Column(name = "content_digest")
    private String contentDigest;

    @Column(name = "topic_id")
    private UUID topic;

    @Enumerated(EnumType.STRING)
    @Column(name = "intake_channel")
    private IntakeChannel intakeChannel;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "is_spam")
    private boolean spam;

    @Column(name = "duplicate_of")
    private UUID duplicateOf;

    @Enumerated(EnumType.STRING)
    private FeedbackStream stream;

    @Column(name = "unit_id")
    private UUID unit;

    @Column(name = "transferred_to")
    private UUID transferredTo;

    @Column(name = "external_code")
    private String externalCode;

    @Column(name = "paused_since")
    private Instant pausedSince;

    @Column(name = "paused_seconds")
    private long pausedSeconds;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @ElementCollection
    @CollectionTable(name = "feedback_answer", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "feedback_redaction", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<Redaction> redactions = new ArrayList<>();

    @Column(name = "redacted_at")
    private Instant redactedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "redacted_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "redacted_by_name"))
    private Person redactedBy;

    private Integer rating;

    @Column(name = "rating_comment")
    private String ratingComment;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Embedded
    private SealedSender sender;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @ElementCollection
    @CollectionTable(name = "feedback_event", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<CaseEvent> events = new ArrayList<>();

    protected FeedbackCase() {}

    /** @param topic null where the sender named none */
    FeedbackCase(FeedbackDraft draft, UUID topic, Intake intake, Seal seal) {
        id = intake.id();
        code = intake.code();
        secretDigest = CaseSecret.digest(intake.secret());
        kind = draft.kind();
        subject = draft.subject();
        content = draft.content();
        contentDigest = intake.contentDigest();
        this.topic = topic;
        intakeChannel = intake.channel();
        receivedAt = intake.receivedAt();
        spam = draft.website() != null;
        duplicateOf = intake.duplicateOf();
        sender = new SealedSender(draft, id, seal);
        state = FeedbackState.RECEIVED;
        remember(null, false, intake.by(), intake.enteredAt());
    }

    /** Why this person cannot do it now; empty where nothing stands against it. */
    Optional<Problem> refusal(FeedbackTransition transition, Actor actor) {
        if (!actor.has(transition.role())) {
            return Optional.of(Problem.of(ProblemType.FORBIDDEN));
        }
        var isPossible = transition.isFrom(state) && transition.fits(stream) && !isStillHandled(transition);
        if (!isPossible) {
            return Optional.of(Problem.of(
                    ProblemType.WRONG_STATE, state.code(), transition.to().code()));
        }
        var needsAnother =
                switch (transition) {
                    case ANSWER -> hasDrafted(actor.person());
                    case PUBLISH -> hasDrafted(actor.person()) || actor.is(redactedBy);
                    default -> false;
                };
        return needsAnother ? Optional.of(Problem.of(ProblemType.FOUR_EYES)) : Optional.empty();
    }

    /** What was classified and belongs here is not closed before it is dealt with. */
    private boolean isStillHandled(FeedbackTransition transition) {
        return transition == FeedbackTransition.CLOSE && state == FeedbackState.CLASSIFIED && !stream.isOutside();
    }

    /** Whether any version of the answer is this person's: a colleague's copy of it is no second opinion. */
    private boolean hasDrafted(Person person) {
        return answers.stream().anyMatch(answer -> answer.isOf(person));
    }

    private Answer newest() {
        return answers.get(answers.size() - 1);
    }

    /** @param topic that it is about from now on; null for none */
    void move(
            FeedbackTransition transition, FeedbackTransitionRequest request, UUID topic, Person person, Instant now) {
        resume(now);
        switch (transition) {
            case CLASSIFY -> stream = request.stream();
            case ASK -> pausedSince = now;
            case TRANSFER -> {
                transferredTo = request.organisation();
                externalCode = request.externalCode();
            }
            case ASSIGN -> unit = request.organisation();
            case DRAFT -> answers.add(new Answer(request.answer(), person, now));
            case ANSWER -> {
                answers.set(answers.size() - 1, newest().signed(person, now));
                answeredAt = now;
            }
            default -> {
                // the state says it all
            }
        }
        this.topic = topic;
        become(transition.to(), request.comment(), transition.isTold(), person, now);
    }

    /** The sender has answered what was asked: it goes on from where that was. */
    void supplement(Person sender, Instant now) {
        if (state != FeedbackState.NEEDS_INFO) {
            throw Problem.of(ProblemType.WRONG_STATE, state.code(), "supplemented");
        }
        resume(now);
        become(events.get(events.size() - 2).state(), null, false, sender, now);
    }

    /** Once it is answered, and before the public reads it. */
    void redact(List<Redaction> hidden, Person person, Instant now) {
        if (state != FeedbackState.ANSWERED) {
            throw Problem.of(ProblemType.WRONG_STATE, state.code(), FeedbackState.PUBLISHED.code());
        }
        redactions.clear();
        redactions.addAll(hidden);
        redactedBy = person;
        redactedAt = now;
        version++;
        updatedAt = now;
        updatedBy = person;
    }

    List<Redaction> redactions() {
        return List.copyOf(redactions);
    }

    /** By the sender, once, when there is an answer. */
    void rate(RatingDraft draft, Person sender, Instant now) {
        if (signed().isEmpty()) {
            throw Problem.of(ProblemType.WRONG_STATE, state.code(), "rated");
        }
        if (rating != null) {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/score", "taken"));
        }
        rating = draft.score();
        ratingComment = draft.comment();
        ratedAt = now;
        version++;
        updatedAt = now;
        updatedBy = sender;
    }

    /** From 1 to 5; null until the sender rates the answer. */
    Integer rating() {
        return rating;
    }

    String ratingComment() {
        return ratingComment;
    }

    private void resume(Instant now) {
        if (pausedSince != null) {
            pausedSeconds += Duration.between(pausedSince, now).toSeconds();
            pausedSince = null;
        }
    }

    private void become(FeedbackState next, String comment, boolean told, Person person, Instant now) {
        version++;
        state = next;
        remember(comment, told, person, now);
    }

    private void remember(String comment, boolean told, Person person, Instant now) {
        events.add(new CaseEvent(now, state, person, comment, told));
        updatedAt = now;
        updatedBy = person;
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    /** From when its time is counted: later than it was received by as long as the sender was waited for. */
    Instant countedFrom(Instant now) {
        var running =
                pausedSince == null ? 0 : Duration.between(pausedSince, now).toSeconds();
        return receivedAt.plusSeconds(pausedSeconds + running);
    }

    /** Whether somebody waits for an answer, and time passes. */
    boolean isRunning() {
        return !state.isOver() && pausedSince == null && (stream == null || !stream.isOutside());
    }

    List<AnswerView> answers() {
        return IntStream.range(0, answers.size())
                .mapToObj(index -> answers.get(index).view(index + 1))
                .toList();
    }

    /** The one that was given; empty until then. */
    Optional<Answer> signed() {
        return answers.isEmpty() || !newest().isSigned() ? Optional.empty() : Optional.of(newest());
    }

    SenderView sender(Seal seal) {
        return sender.open(id, seal);
    }

    /** Whether somebody could be asked back, or told the answer. */
    boolean hasSender() {
        return sender.isKnown();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    FeedbackState state() {
        return state;
    }

    /** Null until it is classified. */
    FeedbackStream stream() {
        return stream;
    }

    UUID unit() {
        return unit;
    }

    UUID transferredTo() {
        return transferredTo;
    }

    String externalCode() {
        return externalCode;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    FeedbackKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String content() {
        return content;
    }

    UUID topic() {
        return topic;
    }

    IntakeChannel intakeChannel() {
        return intakeChannel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    boolean isSpam() {
        return spam;
    }

    UUID duplicateOf() {
        return duplicateOf;
    }

    List<CaseEvent> events() {
        return List.copyOf(events);
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Person updatedBy() {
        return updatedBy;
    }

    EntityTag tag() {
        return new EntityTag(version);
    }
}
