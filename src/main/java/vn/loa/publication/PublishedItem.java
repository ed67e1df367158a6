package vn.loa.publication;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A row of the publication store. */
@Entity
@Table(name = "published_item")
class PublishedItem {
    @EmbeddedId
    private ItemKey key;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String slug;
    private String code;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private String summary;

    private byte[] detail;

    private String links;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Column(name = "next_change_at")
    private Instant nextChangeAt;

    private String explanation;

    @Column(name = "notice_at")
    private Instant noticeAt;

    protected PublishedItem() {}

    PublishedItem(Publication publication) {
        this.key = new ItemKey(publication.id(), publication.locale());
        this.kind = publication.kind();
    }

    void show(Publication publication, String summary, byte[] detail, String links, Instant now) {
        this.slug = publication.slug();
        this.code = publication.code();
        this.visibility = Visibility.LIVE;
        this.summary = summary;
        this.detail = detail;
        this.links = links;
        this.publishedAt = publication.publishedAt();
        this.updatedAt = publication.updatedAt();
        this.modifiedAt = now;
        this.nextChangeAt = null;
        this.explanation = null;
        this.noticeAt = null;
    }

    void withdraw(String explanation, Instant now) {
        this.visibility = Visibility.WITHDRAWN;
        this.explanation = explanation;
        this.noticeAt = now;
        this.modifiedAt = now;
    }

    /** @param explanation null where nothing is to be said any more */
    void mark(String explanation, String links, Instant now) {
        this.explanation = explanation;
        this.noticeAt = explanation == null ? null : now;
        this.links = links;
        this.modifiedAt = now;
    }

    /** Deletes the text: what must not be read is not kept where it can be read. */
    void remove(String explanation, Instant now) {
        withdraw(explanation, now);
        this.visibility = Visibility.GONE;
        this.summary = "{}";
        this.detail = "{}".getBytes(StandardCharsets.UTF_8);
        this.links = "{}";
        this.nextChangeAt = null;
    }

    /** @param at when a scheduled edition takes this one's place; null where none is scheduled */
    void expectChange(Instant at) {
        this.nextChangeAt = at;
    }

    ItemKey key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    String slug() {
        return slug;
    }

    String links() {
        return links;
    }

    boolean isLive() {
        return visibility == Visibility.LIVE;
    }
}
