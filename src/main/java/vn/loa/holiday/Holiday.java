package vn.loa.holiday;

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
import vn.loa.calendar.DayKind;
import vn.loa.calendar.DayName;
import vn.loa.calendar.DayStatus;
import vn.loa.calendar.SpecialDay;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** What was decided of one day; it takes the place of what the rules say of it. */
@Entity
@Table(name = "holiday")
class Holiday {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;

    private LocalDate date;

    @Enumerated(EnumType.STRING)
    private DayKind kind;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private DayStatus status;

    private String basis;
    private boolean verified;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    protected Holiday() {}

    Holiday(HolidayDraft draft, Person person, Instant now) {
        version = -1;
        decide(draft, person, now);
    }

    void decide(HolidayDraft draft, Person person, Instant now) {
        date = draft.date();
        kind = draft.kind();
        name = draft.name();
        nameEn = draft.nameEn();
        status = draft.status();
        basis = draft.basis();
        verified = draft.verified();
        updatedAt = now;
        updatedBy = person;
        version++;
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    HolidayDraft draft() {
        return new HolidayDraft(date, kind, name, nameEn, status, basis, verified);
    }

    SpecialDay day() {
        return new SpecialDay(date, kind, new DayName(name, nameEn == null ? name : nameEn), status, basis, verified);
    }

    UUID id() {
        return id;
    }

    LocalDate date() {
        return date;
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
