package vn.loa.search;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.identity.Person;

/** Somebody's wish that every search index be made anew from what is public. */
@Entity
@Table(name = "search_rebuild")
class Rebuild {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "requested_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "requested_by_name"))
    private Person requestedBy;

    protected Rebuild() {}

    Rebuild(Person person, Instant now) {
        requestedBy = person;
        requestedAt = now;
    }

    UUID id() {
        return id;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Person requestedBy() {
        return requestedBy;
    }
}
