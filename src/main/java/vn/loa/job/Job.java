package vn.loa.job;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.identity.Actor;
import vn.loa.identity.Person;
import vn.loa.identity.Roles;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.Kebab;

/** Long work with its progress. Its row is locked by whoever moves it on. */
@Entity
@Table(name = "job")
class Job {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String kind;

    @Enumerated(EnumType.STRING)
    private JobState state;

    @Column(name = "validate_only")
    private boolean validateOnly;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "created_by_name"))
    private Person createdBy;

    @Column(name = "created_by_roles")
    private String roles;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private int total;
    private int done;
    private int failed;
    private int created;
    private int updated;
    private int unchanged;

    @Column(name = "next_part")
    private int nextPart;

    private int problems;

    private String holder;

    /** When anybody may take it; null once it is over. */
    @Column(name = "free_at")
    private Instant freeAt;

    protected Job() {}

    Job(String kind, boolean validateOnly, Actor actor, Instant now) {
        this.kind = kind;
        this.state = JobState.QUEUED;
        this.validateOnly = validateOnly;
        this.createdAt = now;
        this.createdBy = actor.person();
        this.roles = String.join(",", actor.roles());
        this.freeAt = now;
    }

    void take(String node, Instant now, Duration lease) {
        state = JobState.RUNNING;
        startedAt = startedAt == null ? now : startedAt;
        holder = node;
        freeAt = now.plus(lease);
    }

    boolean isHeldBy(String node) {
        return state == JobState.RUNNING && node.equals(holder);
    }

    void advance(int rows, Results results, Instant until) {
        done += rows;
        failed += results.failed();
        created += results.created();
        updated += results.updated();
        unchanged += results.unchanged();
        problems += results.problems().size();
        nextPart++;
        freeAt = until;
    }

    /** Lets another node, or the next start of this one, go on at once. */
    void release(Instant now) {
        holder = null;
        freeAt = now;
    }

    void end(JobState as, Instant now) {
        if (state.isOver()) {
            throw Problem.of(ProblemType.WRONG_STATE, Kebab.of(state), Kebab.of(as));
        }
        state = as;
        finishedAt = now;
        holder = null;
        freeAt = null;
    }

    void requireOwnerOrAdmin(Actor actor) {
        if (!actor.is(createdBy) && !actor.has(Roles.ADMIN)) {
            throw Problem.of(ProblemType.NOT_OWNER);
        }
    }

    /** As fast as up to now. */
    Optional<Instant> eta(Instant now) {
        return state == JobState.RUNNING && done > 0
                ? Optional.of(now.plus(Duration.between(startedAt, now)
                        .multipliedBy(total - done)
                        .dividedBy(done)))
                : Optional.empty();
    }

    void expect(int rows) {
        total = rows;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    JobState state() {
        return state;
    }

    boolean isValidateOnly() {
        return validateOnly;
    }

    Actor actor() {
        return new Actor(createdBy, Set.of(roles.split(",")));
    }

    Person createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    int total() {
        return total;
    }

    int done() {
        return done;
    }

    int failed() {
        return failed;
    }

    int created() {
        return created;
    }

    int updated() {
        return updated;
    }

    int unchanged() {
        return unchanged;
    }

    int nextPart() {
        return nextPart;
    }

    int problems() {
        return problems;
    }
}
