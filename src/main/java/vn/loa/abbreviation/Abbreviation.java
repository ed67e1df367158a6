package vn.loa.abbreviation;

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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;
import vn.loa.text.VietnameseText;

/** Some letters with what they stand for. Its row is locked by whoever changes it, and counts the changes. */
@Entity
@Table(name = "abbreviation")
class Abbreviation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;

    @Column(name = "abbreviation")
    private String text;

    /** What lists are ordered by. */
    private String folded;

    @Column(name = "topic_id")
    private UUID topic;

    @ElementCollection
    @CollectionTable(name = "abbreviation_expansion", joinColumns = @JoinColumn(name = "abbreviation_id"))
    @OrderColumn(name = "position")
    private List<Expansion> expansions = new ArrayList<>();

    /** What it is found by: itself and its expansions, folded. */
    @ElementCollection
    @CollectionTable(name = "abbreviation_term", joinColumns = @JoinColumn(name = "abbreviation_id"))
    @Column(name = "term")
    private Set<String> terms = new LinkedHashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    protected Abbreviation() {}

    Abbreviation(Instant now) {
        this.createdAt = now;
    }

    void write(AbbreviationDraft draft, UUID topic, Person person, Instant now) {
        this.text = draft.abbreviation();
        this.folded = VietnameseText.fold(draft.abbreviation());
        this.topic = topic;
        this.expansions.clear();
        this.expansions.addAll(draft.expansions());
        this.terms.clear();
        this.terms.add(folded);
        draft.expansions().forEach(expansion -> {
            terms.add(VietnameseText.fold(expansion.vi()));
            if (expansion.en() != null) {
                terms.add(VietnameseText.fold(expansion.en()));
            }
        });
        this.version++;
        this.updatedAt = now;
        this.updatedBy = person;
    }

    /** Stands for these as well, in another scope. */
    void take(List<Expansion> others, UUID topic, Person person, Instant now) {
        var all = Stream.concat(expansions.stream(), others.stream())
                .distinct()
                .limit(AbbreviationDraft.MAX_EXPANSIONS)
                .toList();
        write(new AbbreviationDraft(text, null, all), topic, person, now);
    }

    UUID id() {
        return id;
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    UUID topic() {
        return topic;
    }

    List<Expansion> expansions() {
        return List.copyOf(expansions);
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
