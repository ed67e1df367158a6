package vn.loa.evidence;

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
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;

/** That something was done for an item of a plan. It is entered and taken away; what it tells of an activity follows that. */
@Entity
@Table(name = "evidence")
class Evidence {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;

    @Column(name = "plan_id")
    private UUID plan;

    @Column(name = "item_id")
    private UUID item;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private UUID reference;

    /** Written past this entity once it is there: with what the public sees of the article. */
    private boolean counts;

    private String url;
    private String title;
    private String outlet;

    @Column(name = "happened_on")
    private LocalDate date;

    private int quantity;
    private String notes;
    private String identity;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "created_by_name"))
    private Person createdBy;

    protected Evidence() {}

    /** Of what counts now. */
    Evidence(UUID plan, UUID item, Facts facts, Person person, Instant now) {
        this.version = 1;
        this.plan = plan;
        this.item = item;
        this.kind = facts.kind();
        this.reference = facts.reference();
        this.counts = true;
        this.url = facts.url();
        this.title = facts.title();
        this.outlet = facts.outlet();
        this.date = facts.date();
        this.quantity = facts.quantity();
        this.notes = facts.notes();
        this.identity = facts.identity();
        this.createdAt = now;
        this.createdBy = person;
    }

    /** Lets it tell what the activity that it is tells now. */
    void follow(Facts activity) {
        title = activity.title();
        date = activity.date();
        url = activity.url();
        outlet = activity.outlet();
        identity = activity.identity();
        version++;
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, createdBy, createdAt);
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    UUID id() {
        return id;
    }

    UUID plan() {
        return plan;
    }

    UUID item() {
        return item;
    }

    EvidenceKind kind() {
        return kind;
    }

    /** Null for what is elsewhere. */
    UUID reference() {
        return reference;
    }

    boolean counts() {
        return counts;
    }

    String url() {
        return url;
    }

    String title() {
        return title;
    }

    String outlet() {
        return outlet;
    }

    LocalDate date() {
        return date;
    }

    int quantity() {
        return quantity;
    }

    String notes() {
        return notes;
    }

    Instant createdAt() {
        return createdAt;
    }

    Person createdBy() {
        return createdBy;
    }
}
