package vn.loa.plan;

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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.http.EntityTag;
import vn.loa.identity.Actor;
import vn.loa.identity.Person;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** A plan through all its editions. Its row is locked by whoever changes it or its items, and counts the changes. */
@Entity
@Table(name = "plan")
class Plan {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;
    private String slug;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private int year;

    @Column(name = "organisation_id")
    private UUID organisation;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "latest_id")
    private PlanEdition latest;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_id")
    private PlanEdition live;

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

    @Column(name = "approved_at")
    private Instant approvedAt;

    protected Plan() {}

    Plan(String slug, PlanDraft draft, Person author, Instant now) {
        this.slug = slug;
        this.state = PlanState.DRAFT;
        this.year = draft.year();
        this.organisation = draft.organisation();
        this.createdAt = now;
        this.createdBy = author;
        this.updatedAt = now;
        this.updatedBy = author;
    }

    /** The edition in the making: the open one, or where none is, the next one with the same text. */
    PlanEdition openEdition(Person author, Instant now) {
        if (latest == null) {
            latest = new PlanEdition(this, 1, author, now);
        } else if (!latest.isOpen()) {
            latest = new PlanEdition(this, latest.number() + 1, author, now);
            latest.write(live.draft(slug).withoutChangeNote(), author, now);
        }
        return latest;
    }

    void write(PlanDraft draft, String slug, Person author, Instant now) {
        this.slug = slug;
        openEdition(author, now).write(draft, author, now);
        touch(author, now);
    }

    /** One of its items has been changed. */
    void changeItems(Person author, Instant now) {
        latest.contribute(author, now);
        touch(author, now);
    }

    /** @throws Problem 409 where the newest edition is submitted, or the plan closed: that is returned or reopened first */
    void requireWritable() {
        if (latest.state() != PlanState.DRAFT && !PlanState.RUNNING.contains(latest.state())) {
            throw wrongState(latest.state(), PlanState.DRAFT);
        }
    }

    /** @throws Problem 409 where nothing may be done for it: not yet, or no more */
    PlanEdition requireRunning() {
        if (live == null || !PlanState.RUNNING.contains(live.state())) {
            throw wrongState(live == null ? latest.state() : live.state(), PlanState.IN_PROGRESS);
        }
        return live;
    }

    /** Why this person cannot do this now; empty where nothing stands in the way but a missing comment. */
    Optional<Problem> refusal(PlanTransition transition, Actor actor) {
        var edition = editionFor(transition);
        if (transition.roles().stream().noneMatch(actor::has)) {
            return Optional.of(Problem.of(ProblemType.FORBIDDEN));
        }
        if (!transition.isFrom(edition.state()) || transition == PlanTransition.CLOSE && latest.isOpen()) {
            return Optional.of(
                    wrongState(transition == PlanTransition.CLOSE ? latest.state() : edition.state(), transition.to()));
        }
        if (transition.needs(PlanTransition.Needs.SECOND_PERSON) && edition.isWorkOf(actor.person())) {
            return Optional.of(Problem.of(ProblemType.FOUR_EYES));
        }
        return Optional.empty();
    }

    PlanEdition editionFor(PlanTransition transition) {
        return transition.isOfLive() && live != null ? live : latest;
    }

    void move(PlanTransition transition, Person person, Instant now) {
        var edition = editionFor(transition);
        switch (transition) {
            case APPROVE -> approve(person, now);
            case SUBMIT -> edition.submit(person);
            default -> edition.become(transition.to());
        }
        touch(person, now);
    }

    /** Approving an amendment does not stop what is being done. */
    private void approve(Person person, Instant now) {
        var next = live == null ? PlanState.APPROVED : live.state();
        if (live != null) {
            live.become(PlanState.SUPERSEDED);
        }
        latest.approve(next, person, now);
        live = latest;
        if (approvedAt == null) {
            approvedAt = now;
        }
    }

    /** Gives up the edition in the making; {@code previous} is null where it is the only one. */
    PlanEdition dropOpenEdition(PlanEdition previous, Person person, Instant now) {
        if (latest.state() != PlanState.DRAFT) {
            throw wrongState(latest.state(), PlanState.DRAFT);
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

    private void touch(Person person, Instant now) {
        version++;
        updatedAt = now;
        updatedBy = person;
        if (latest != null) {
            state = latest.state();
            year = latest.year();
            organisation = latest.organisation();
        }
    }

    private static Problem wrongState(PlanState from, PlanState to) {
        return Problem.of(ProblemType.WRONG_STATE, from.code(), to.code());
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    PlanState state() {
        return state;
    }

    PlanEdition latest() {
        return latest;
    }

    /** Approved, in progress or closed; null before the first approval. */
    PlanEdition live() {
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

    /** When the first edition was approved; null where none has been. */
    Instant approvedAt() {
        return approvedAt;
    }
}
