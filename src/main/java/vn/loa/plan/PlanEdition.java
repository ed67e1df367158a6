package vn.loa.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.identity.Person;

/** One version of a plan's text, its items apart: the first one, or an amendment. */
@Entity
@Table(name = "plan_edition")
class PlanEdition {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    private int number;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    private String title;
    private int year;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "parent_id")
    private UUID parent;

    @Column(name = "document_id")
    private UUID document;

    private Long budget;

    @Column(name = "budget_source")
    private String budgetSource;

    @Column(name = "budget_public")
    private boolean budgetPublic;

    private String notes;

    @Column(name = "change_note")
    private String changeNote;

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

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "approved_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "approved_by_name"))
    private Person approvedBy;

    @ElementCollection
    @CollectionTable(name = "plan_objective", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> objectives = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_requirement", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    private List<String> requirements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_contributor", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "person_id")
    private Set<String> contributors = new LinkedHashSet<>();

    protected PlanEdition() {}

    PlanEdition(Plan plan, int number, Person author, Instant now) {
        this.plan = plan;
        this.number = number;
        this.state = PlanState.DRAFT;
        this.createdAt = now;
        this.createdBy = author;
    }

    /** Takes over the text, and remembers whose it is. */
    void write(PlanDraft draft, Person author, Instant now) {
        title = draft.title();
        year = draft.year();
        organisation = draft.organisation();
        parent = draft.parent();
        document = draft.document();
        budget = draft.budget();
        budgetSource = draft.budgetSource();
        budgetPublic = draft.budgetPublic();
        notes = draft.notes();
        changeNote = draft.changeNote();
        replace(objectives, draft.objectives());
        replace(requirements, draft.requirements());
        contribute(author, now);
    }

    void contribute(Person author, Instant now) {
        contributors.add(author.id());
        updatedAt = now;
        updatedBy = author;
    }

    private static void replace(List<String> present, List<String> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    void become(PlanState next) {
        state = next;
    }

    void submit(Person person) {
        contributors.add(person.id()); // stands by it as much as who wrote it
        become(PlanState.SUBMITTED);
    }

    void approve(PlanState next, Person person, Instant now) {
        become(next);
        approvedAt = now;
        approvedBy = person;
    }

    boolean isOpen() {
        return PlanState.OPEN.contains(state);
    }

    boolean isWorkOf(Person person) {
        return contributors.contains(person.id());
    }

    PlanDraft draft(String slug) {
        return new PlanDraft(
                title,
                slug,
                year,
                organisation,
                parent,
                document,
                List.copyOf(objectives),
                List.copyOf(requirements),
                budget,
                budgetSource,
                budgetPublic,
                notes,
                changeNote);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    PlanState state() {
        return state;
    }

    String title() {
        return title;
    }

    int year() {
        return year;
    }

    UUID organisation() {
        return organisation;
    }

    /** Null where it is not known yet. */
    UUID document() {
        return document;
    }

    String changeNote() {
        return changeNote;
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

    Instant approvedAt() {
        return approvedAt;
    }

    Person approvedBy() {
        return approvedBy;
    }
}
