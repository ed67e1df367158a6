package vn.loa.organisation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;
import vn.loa.text.SearchWords;

/** A public body, for as long as it is one legal entity. Its row is locked by whoever changes it. */
@Entity
@Table(name = "organisation")
class Organisation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;

    /** The newest of its names, for the index that lists are read by. */
    private String name;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @ElementCollection
    @CollectionTable(name = "organisation_name", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    private List<OrganisationName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_relation", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    private List<OrganisationRelation> relations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "organisation_word", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "word")
    private Set<String> words = new LinkedHashSet<>();

    protected Organisation() {}

    Organisation(Instant now) {
        this.createdAt = now;
    }

    /** @param ordered its names, oldest first */
    void write(OrganisationDraft draft, List<OrganisationName> ordered, Person person, Instant now) {
        from = draft.from();
        to = draft.to();
        name = ordered.get(ordered.size() - 1).name();
        replace(names, ordered);
        replace(relations, draft.relations());
        var wanted = SearchWords.of(ordered.stream()
                .flatMap(one -> Stream.of(one.name(), one.shortName(), one.code()))
                .toList());
        words.retainAll(wanted);
        words.addAll(wanted);
        version++;
        updatedAt = now;
        updatedBy = person;
    }

    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    /** As its editor would send it: by its only name where that is what the editor speaks of. */
    OrganisationDraft draft(boolean byOnlyName) {
        if (byOnlyName && names.size() == 1 && names.get(0).hasNoDates()) {
            var only = names.get(0);
            return new OrganisationDraft(
                    only.name(), only.shortName(), only.code(), from, to, List.of(), List.copyOf(relations));
        }
        return new OrganisationDraft(null, null, null, from, to, List.copyOf(names), List.copyOf(relations));
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    UUID id() {
        return id;
    }

    /** The newest one, which may be still to come. */
    String newestName() {
        return name;
    }

    OrganisationName nameOn(LocalDate day) {
        return new Chronology(names).on(day);
    }

    List<OrganisationName> names() {
        return List.copyOf(names);
    }

    List<OrganisationRelation> relations() {
        return List.copyOf(relations);
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

    Instant updatedAt() {
        return updatedAt;
    }

    Person updatedBy() {
        return updatedBy;
    }
}
