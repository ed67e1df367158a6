package vn.loa.topic;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.SearchWords;

/** A subject. Its code is its name in data for good; everything else may change. */
@Entity
@Table(name = "topic")
class Topic {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private long version;
    private String code;
    private String slug;
    private String name;
    private String description;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "description_en")
    private String descriptionEn;

    @Column(name = "parent_id")
    private UUID parent;

    private int position;
    private boolean retired;

    @Column(name = "merged_into")
    private UUID mergedInto;

    /** Written for the whole tree at once, past this entity. */
    @Column(name = "tree_order", updatable = false)
    private int treeOrder;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @ElementCollection
    @CollectionTable(name = "topic_alias", joinColumns = @JoinColumn(name = "topic_id"))
    private Set<TopicAlias> aliases = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "topic_document", joinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<UUID> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "topic_word", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "word")
    private Set<String> words = new LinkedHashSet<>();

    protected Topic() {}

    Topic(String code, Instant now) {
        this.code = code;
        this.createdAt = now;
    }

    void write(TopicDraft draft, String slug, UUID parent, Person person, Instant now) {
        this.slug = slug;
        this.name = draft.name();
        this.description = draft.description();
        var english = draft.translations().en();
        this.nameEn = english == null ? null : english.name();
        this.descriptionEn = english == null ? null : english.description();
        this.parent = parent;
        this.position = draft.position();
        this.retired = draft.retired();
        callAlso(draft.aliases());
        standOn(draft.documents());
        touch(person, now);
    }

    void moveUnder(UUID parent, Person person, Instant now) {
        this.parent = parent;
        touch(person, now);
    }

    /** Becomes part of the other topic, which is found by its code and aliases from now on. */
    void mergeInto(Topic other, Person person, Instant now) {
        mergedInto = other.id;
        parent = null;
        other.callAlso(Stream.of(other.aliases(), aliases(), List.of(code))
                .flatMap(List::stream)
                .toList());
        other.standOn(Stream.concat(other.documents.stream(), documents.stream())
                .distinct()
                .limit(TopicDraft.MAX_DOCUMENTS)
                .toList());
        aliases.clear();
        words.clear();
        touch(person, now);
        other.touch(person, now);
    }

    private void callAlso(List<String> wanted) {
        var folded = new LinkedHashSet<String>();
        var kept = wanted.stream()
                .map(TopicAlias::of)
                .filter(alias -> folded.add(alias.folded()))
                .collect(Collectors.toSet());
        aliases.retainAll(kept);
        aliases.addAll(kept);
        var found = SearchWords.of(
                Stream.concat(Stream.of(code, name, nameEn), wanted.stream()).toList());
        words.retainAll(found);
        words.addAll(found);
    }

    private void standOn(List<UUID> wanted) {
        if (!documents.equals(wanted)) {
            documents.clear();
            documents.addAll(wanted);
        }
    }

    private void touch(Person person, Instant now) {
        version++;
        updatedAt = now;
        updatedBy = person;
    }

    /** @throws Problem 409 where it has become part of another */
    void requireUnmerged() {
        if (mergedInto != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "merged", "changed");
        }
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    EntityTag tag() {
        return new EntityTag(version);
    }

    TopicDraft draft(String parentCode) {
        return new TopicDraft(
                code, slug, name, description, translations(), aliases(), parentCode, position, documents(), retired);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    TopicTranslations translations() {
        return nameEn == null ? TopicTranslations.NONE : new TopicTranslations(new TopicText(nameEn, descriptionEn));
    }

    /** Null at the top. */
    UUID parent() {
        return parent;
    }

    int position() {
        return position;
    }

    boolean isRetired() {
        return retired;
    }

    /** Null while it is a topic itself. */
    UUID mergedInto() {
        return mergedInto;
    }

    int treeOrder() {
        return treeOrder;
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

    List<String> aliases() {
        return aliases.stream().map(TopicAlias::alias).sorted().toList();
    }

    List<UUID> documents() {
        return List.copyOf(documents);
    }
}
