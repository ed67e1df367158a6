package vn.loa.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A public body, for as long as it is one legal entity. */
@Entity
@Table(name = "organisation")
class Organisation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    private String code;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Organisation() {}

    Organisation(OrganisationDraft draft, Instant now) {
        this.name = draft.name();
        this.shortName = draft.shortName();
        this.code = draft.code();
        this.from = draft.from();
        this.to = draft.to();
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String shortName() {
        return shortName;
    }

    String code() {
        return code;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    Instant createdAt() {
        return createdAt;
    }
}
