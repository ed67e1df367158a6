package vn.loa.deadline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.calendar.DeadlineUnit;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** How long a regime gives for a step, while it holds. */
@Entity
@Table(name = "deadline_rule")
class DeadlineRule {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;

    private String regime;
    private String step;
    private int amount;

    @Enumerated(EnumType.STRING)
    private DeadlineUnit unit;

    private String start;
    private String basis;
    private boolean verified;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    protected DeadlineRule() {}

    DeadlineRule(DeadlineRuleDraft draft, Person person, Instant now) {
        version = -1;
        state(draft, person, now);
    }

    void state(DeadlineRuleDraft draft, Person person, Instant now) {
        regime = draft.regime();
        step = draft.step();
        amount = draft.amount();
        unit = draft.unit();
        start = draft.start();
        basis = draft.basis();
        verified = draft.verified();
        validFrom = draft.validFrom();
        validTo = draft.validTo();
        updatedAt = now;
        updatedBy = person;
        version++;
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    DeadlineRuleDraft draft() {
        return new DeadlineRuleDraft(regime, step, amount, unit, start, basis, verified, validFrom, validTo);
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    UUID id() {
        return id;
    }

    String regime() {
        return regime;
    }

    String step() {
        return step;
    }

    int amount() {
        return amount;
    }

    DeadlineUnit unit() {
        return unit;
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Person updatedBy() {
        return updatedBy;
    }
}
