package vn.loa.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.loa.article.Audience;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;
import vn.loa.promise.Recurrence;

/** What one edition of a plan promises. It is written as an entity and read as a {@link PlannedItem}. */
@Entity
@Table(name = "plan_item")
class PlanItem {
    @EmbeddedId
    private Key key;

    private long version;
    private int position;
    private String section;
    private String title;
    private String description;
    private String notes;

    @Column(name = "lead_unit_id")
    private UUID leadUnit;

    @Column(name = "starts_on")
    private LocalDate from;

    @Column(name = "ends_on")
    private LocalDate to;

    @Enumerated(EnumType.STRING)
    private Recurrence recurrence;

    @Column(name = "outside_year_reason")
    private String outsideYearReason;

    private String product;
    private int quantity;
    private Long budget;

    @Column(name = "budget_public")
    private boolean budgetPublic;

    private String cancellation;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @ElementCollection
    @CollectionTable(
            name = "plan_item_topic",
            joinColumns = {@JoinColumn(name = "edition_id"), @JoinColumn(name = "item_id")})
    @Column(name = "topic_id")
    private Set<UUID> topics = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "plan_item_form",
            joinColumns = {@JoinColumn(name = "edition_id"), @JoinColumn(name = "item_id")})
    @Enumerated(EnumType.STRING)
    @Column(name = "form")
    private Set<Form> forms = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "plan_item_audience",
            joinColumns = {@JoinColumn(name = "edition_id"), @JoinColumn(name = "item_id")})
    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Set<Audience> audiences = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "plan_item_unit",
            joinColumns = {@JoinColumn(name = "edition_id"), @JoinColumn(name = "item_id")})
    @Column(name = "organisation_id")
    private Set<UUID> coUnits = new LinkedHashSet<>();

    protected PlanItem() {}

    PlanItem(UUID edition, UUID item) {
        this.key = new Key(edition, item);
    }

    /** @param topics the ids behind the codes of the draft */
    void write(PlanItemDraft draft, int position, List<UUID> topics, Person person, Instant now) {
        this.position = position;
        section = draft.section();
        title = draft.title();
        description = draft.description();
        notes = draft.notes();
        leadUnit = draft.leadUnit();
        from = draft.from();
        to = draft.to();
        recurrence = draft.recurrence();
        outsideYearReason = draft.outsideYearReason();
        product = draft.product();
        quantity = draft.quantity();
        budget = draft.budget();
        budgetPublic = draft.budgetPublic();
        cancellation = draft.cancellation();
        replace(this.topics, topics);
        replace(forms, draft.forms());
        replace(audiences, draft.audiences());
        replace(coUnits, draft.coUnits());
        version++;
        updatedAt = now;
        updatedBy = person;
    }

    private static <T> void replace(Set<T> present, Collection<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    UUID id() {
        return key.item();
    }

    /** An item in one edition. */
    @Embeddable
    record Key(
            @Column(name = "edition_id") UUID edition,
            @Column(name = "item_id") UUID item) {}
}
