package vn.loa.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.identity.Person;

/** One version of an article's text on its way to the public and after. */
@Entity
@DynamicUpdate // a transition must not write the body again
@Table(name = "edition")
class Edition {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private int number;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    private String title;
    private String summary;

    @Basic(fetch = FetchType.LAZY) // lists show none, and a hundred of them may not fit into memory
    private String body;

    private String slug;
    private String byline;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "update_type")
    private UpdateType updateType;

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

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "edition_topic", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    @Column(name = "topic_id")
    private List<UUID> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "edition_document", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<UUID> documents = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "edition_audience", joinColumns = @JoinColumn(name = "edition_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "audience")
    private Set<Audience> audiences = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "edition_contributor", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "person_id")
    private Set<String> contributors = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "edition_kept_citation", joinColumns = @JoinColumn(name = "edition_id"))
    private Set<KeptCitation> kept = new LinkedHashSet<>();

    protected Edition() {}

    Edition(Article article, int number, Person author, Instant now) {
        this.article = article;
        this.number = number;
        this.state = ArticleState.DRAFT;
        this.createdAt = now;
        this.createdBy = author;
    }

    /** Takes over the text, and remembers whose it is. */
    void write(ArticleText text, Person author, Instant now) {
        title = text.title();
        summary = text.summary();
        body = text.body();
        slug = text.slug();
        byline = text.byline();
        organisation = text.organisation();
        updateType = text.updateType();
        changeNote = text.changeNote();
        replace(topics, text.topics());
        replace(documents, text.documents());
        if (!audiences.equals(text.audiences())) {
            audiences.clear();
            audiences.addAll(text.audiences());
        }
        contributors.add(author.id());
        updatedAt = now;
        updatedBy = author;
    }

    private static <T> void replace(List<T> present, List<T> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    void become(ArticleState next) {
        state = next;
        scheduledAt = null;
    }

    void scheduleFor(Instant at) {
        become(ArticleState.SCHEDULED);
        scheduledAt = at;
    }

    void publish(Instant now) {
        become(ArticleState.PUBLISHED);
        publishedAt = now;
    }

    void keep(KeptCitation citation) {
        kept.add(citation);
    }

    void keepNothing() {
        kept.clear();
    }

    boolean isKept() {
        return !kept.isEmpty();
    }

    /** Null where nobody keeps it. */
    KeptCitation kept(UUID document) {
        return kept.stream()
                .filter(citation -> citation.document().equals(document))
                .findFirst()
                .orElse(null);
    }

    boolean isOpen() {
        return ArticleState.OPEN.contains(state);
    }

    boolean isWorkOf(Person person) {
        return contributors.contains(person.id());
    }

    ArticleText text() {
        return new ArticleText(
                title,
                summary,
                body,
                slug,
                List.copyOf(topics),
                List.copyOf(documents),
                new LinkedHashSet<>(audiences),
                byline,
                organisation,
                updateType,
                changeNote);
    }

    UUID id() {
        return id;
    }

    Article article() {
        return article;
    }

    int number() {
        return number;
    }

    ArticleState state() {
        return state;
    }

    String title() {
        return title;
    }

    String slug() {
        return slug;
    }

    List<UUID> topics() {
        return topics;
    }

    List<UUID> documents() {
        return documents;
    }

    UpdateType updateType() {
        return updateType;
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

    Instant scheduledAt() {
        return scheduledAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
