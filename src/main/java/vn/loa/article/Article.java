package vn.loa.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.http.EntityTag;
import vn.loa.identity.Actor;
import vn.loa.identity.Person;
import vn.loa.identity.Roles;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** An article through all its editions. Its row is locked by whoever changes it, and counts the changes. */
@Entity
@DynamicUpdate
@Table(name = "article")
class Article {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    // Counted here and not by @Version: every change must move it, also one that leaves the row's other columns alone.
    private long version;

    private String locale;

    /** The newest edition's state, kept here for the index that lists are read by. */
    @Enumerated(EnumType.STRING)
    private ArticleState state;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "latest_id")
    private Edition latest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_id")
    private Edition live;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "created_by_name"))
    private Person createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "emergency_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "emergency_by_name"))
    private Person emergencyBy;

    @Column(name = "emergency_at")
    private Instant emergencyAt;

    protected Article() {}

    Article(String locale, Person author, Instant now) {
        this.locale = locale;
        this.state = ArticleState.DRAFT;
        this.createdAt = now;
        this.createdBy = author;
        this.updatedAt = now;
        this.updatedBy = author;
    }

    /** The edition in the making: the open one, or the next one where none is. */
    Edition openEdition(Person author, Instant now) {
        if (latest != null && latest.isOpen()) {
            return latest;
        }
        latest = new Edition(this, latest == null ? 1 : latest.number() + 1, author, now);
        return latest;
    }

    void write(ArticleText text, Person author, Instant now) {
        var edition = openEdition(author, now);
        edition.write(text, author, now);
        if (edition.state() == ArticleState.REVIEWED) {
            edition.become(ArticleState.SUBMITTED); // what was reviewed is not what it says now
        }
        touch(author, now);
    }

    /** The topics of its newest edition; none before there is one. */
    List<UUID> filedUnder() {
        return latest == null ? List.of() : List.copyOf(latest.topics());
    }

    /** Only what is still being worked on is edited; what has been approved is returned first. */
    void requireEditableBy(Actor actor) {
        if (isGone() || latest.state() == ArticleState.APPROVED || latest.state() == ArticleState.SCHEDULED) {
            throw wrongState(latest.state(), ArticleState.DRAFT);
        }
        if (latest.state() != ArticleState.DRAFT && latest.isOpen() && !actor.has(Roles.EDITOR)) {
            throw wrongState(latest.state(), ArticleState.DRAFT);
        }
    }

    /** What others are reading is not taken out of their hands, and what has been approved is returned first. */
    void requireDisposableBy(Actor actor) {
        var state = latest.state();
        var mayBe = state == ArticleState.DRAFT
                || actor.has(Roles.EDITOR) && (state == ArticleState.SUBMITTED || state == ArticleState.REVIEWED);
        if (!mayBe) {
            throw wrongState(state, ArticleState.DRAFT);
        }
    }

    void requireOwnerOrEditor(Actor actor) {
        if (!actor.has(Roles.EDITOR) && !actor.is(createdBy) && !latest.isWorkOf(actor.person())) {
            throw Problem.of(ProblemType.NOT_OWNER);
        }
    }

    /** Why this person cannot do this now; empty where nothing stands in the way but a missing comment or time. */
    Optional<Problem> refusal(Transition transition, Actor actor, boolean emergency) {
        var edition = editionFor(transition);
        if (transition.roles().stream().noneMatch(actor::has)) {
            return Optional.of(Problem.of(ProblemType.FORBIDDEN));
        }
        var reachable =
                emergency && transition == Transition.PUBLISH ? edition.isOpen() : transition.isFrom(edition.state());
        if (!reachable || isGone()) {
            return Optional.of(wrongState(edition.state(), transition.to()));
        }
        if (emergency && emergencyBy != null && !actor.is(emergencyBy)) {
            return Optional.of(Problem.of(ProblemType.UNCONFIRMED_EMERGENCY, emergencyBy.name()));
        }
        if (transition.needs(Transition.Needs.OWN_WORK) && !edition.isWorkOf(actor.person())) {
            return Optional.of(Problem.of(ProblemType.NOT_OWNER));
        }
        if (transition.needs(Transition.Needs.SECOND_PERSON) && edition.isWorkOf(actor.person())) {
            return Optional.of(Problem.of(ProblemType.FOUR_EYES));
        }
        return Optional.empty();
    }

    /** A takedown concerns what the public sees, everything else what is in the making. */
    Edition editionFor(Transition transition) {
        return transition.isTakedown() && live != null ? live : latest;
    }

    void move(Transition transition, Instant at, Person person, Instant now) {
        var edition = editionFor(transition);
        switch (transition) {
            case PUBLISH -> publish(now);
            case SCHEDULE -> edition.scheduleFor(at);
            default -> edition.become(transition.to());
        }
        if (transition == Transition.REMOVE) {
            live = null;
            giveUpOpenEdition();
        }
        touch(person, now);
    }

    /** A removed article has no further edition: no schedule brings it back, and its author throws away what is left. */
    private void giveUpOpenEdition() {
        if (latest.isOpen()) {
            latest.become(ArticleState.DRAFT);
        }
    }

    private void publish(Instant now) {
        if (live != null) {
            live.become(ArticleState.SUPERSEDED);
        }
        latest.publish(now);
        live = latest;
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    void flagEmergency(Person person, Instant now) {
        emergencyBy = person;
        emergencyAt = now;
    }

    /** A second person stands by what was done in an emergency. */
    void confirmEmergency(Actor actor, Instant now) {
        if (emergencyBy == null) {
            throw wrongState(state, state);
        }
        if (actor.is(emergencyBy)) {
            throw Problem.of(ProblemType.FOUR_EYES);
        }
        emergencyBy = null;
        emergencyAt = null;
        touch(actor.person(), now);
    }

    /** @throws Problem 409 where the public sees nothing, or what was withdrawn */
    Edition requirePublished() {
        if (live == null || live.state() != ArticleState.PUBLISHED) {
            throw wrongState(state, ArticleState.PUBLISHED);
        }
        return live;
    }

    /** The live edition goes on citing these documents, whatever has become of them. */
    void keepAsHistory(List<UUID> documents, String explanation, Person person, Instant now) {
        documents.forEach(document -> live.keep(new KeptCitation(document, person, now, explanation)));
        touch(person, now);
    }

    void endHistory(Person person, Instant now) {
        live.keepNothing();
        touch(person, now);
    }

    /** Gives up the edition in the making; {@code previous} is null where it is the only one. */
    Edition dropOpenEdition(Edition previous, Person person, Instant now) {
        if (!latest.isOpen()) {
            throw wrongState(latest.state(), ArticleState.DRAFT);
        }
        var dropped = latest;
        latest = previous;
        touch(person, now);
        return dropped;
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    private boolean isGone() {
        return latest.state() == ArticleState.GONE || publishedAt != null && live == null;
    }

    private void touch(Person person, Instant now) {
        version++;
        updatedAt = now;
        updatedBy = person;
        if (latest != null) {
            state = latest.state();
        }
    }

    private static Problem wrongState(ArticleState from, ArticleState to) {
        return Problem.of(ProblemType.WRONG_STATE, from.code(), to.code());
    }

    UUID id() {
        return id;
    }

    String locale() {
        return locale;
    }

    ArticleState state() {
        return state;
    }

    Edition latest() {
        return latest;
    }

    /** Published or withdrawn; null where the public sees nothing. */
    Edition live() {
        return live;
    }

    Instant createdAt() {
        return createdAt;
    }

    Person createdBy() {
        return createdBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Person updatedBy() {
        return updatedBy;
    }

    /** When the first edition became public; null where none has. */
    Instant publishedAt() {
        return publishedAt;
    }

    Person emergencyBy() {
        return emergencyBy;
    }

    Instant emergencyAt() {
        return emergencyAt;
    }
}
