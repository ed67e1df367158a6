package vn.loa.publication;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an item is scheduled to change. */
@Entity
@Table(name = "publish_intent")
class PublishIntent {
    @EmbeddedId
    @jakarta.persistence.AttributeOverride(name = "id", column = @Column(name = "item"))
    private ItemKey key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "due_at")
    private Instant dueAt;

    protected PublishIntent() {}

    PublishIntent(ItemKey key, Kind kind, Instant dueAt) {
        this.key = key;
        this.kind = kind;
        this.dueAt = dueAt;
    }
}
