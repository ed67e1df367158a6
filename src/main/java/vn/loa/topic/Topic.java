package vn.loa.topic;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import org.hibernate.annotations.UuidGenerator;

/** A subject. Its code and slug are its names in data and addresses; its name may change at any time. */
@Entity
@Table(name = "topic")
class Topic {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String code;
    private String slug;
    private String name;
    private String description;

    @Column(name = "parent_id")
    private UUID parent;

    private int position;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "topic_alias", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "alias")
    private Set<String> aliases = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "topic_document", joinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "position")
    @Column(name = "document_id")
    private List<UUID> documents = new ArrayList<>();

    protected Topic() {}

    Topic(TopicDraft draft, String slug, UUID parent, Instant now) {
        this.code = draft.code();
        this.createdAt = now;
        this.updatedAt = now;
        this.slug = slug;
        this.name = draft.name();
        this.description = draft.description();
        this.parent = parent;
        this.position = draft.position();
        this.aliases.addAll(draft.aliases());
        this.documents.addAll(draft.documents());
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

    UUID parent() {
        return parent;
    }

    int position() {
        return position;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    List<String> aliases() {
        return aliases.stream().sorted().toList();
    }

    List<UUID> documents() {
        return List.copyOf(documents);
    }
}
