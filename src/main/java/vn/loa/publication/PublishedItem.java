package vn.loa.publication;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

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

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    /** The item that this one became part of: its code leads there. */
    private UUID successor;

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
        var listing = publication.listing();
        if (listing != null) {
            this.sortKey = listing.sortKey();
            this.validFrom = listing.from();
            this.validTo = listing.to();
        }
    }

    void withdraw(String explanation, Instant now) {
        this.visibility = Visibility.WITHDRAWN;
        this.explanation = explanation;
        this.noticeAt = now;
        this.modifiedAt = now;
    }

    /** @param explanation null where nothing is to be said any more */
    void mark(String explanation, Instant now) {
        this.explanation = explanation;
        this.noticeAt = explanation == null ? null : now;
        this.modifiedAt = now;
    }

    /** Deletes the text: what must not be read is not kept where it can be read. Its code may be another's. */
    void remove(String explanation, Instant now) {
        withdraw(explanation, now);
        this.visibility = Visibility.GONE;
        this.code = null;
        this.sortKey = null;
        this.summary = "{}";
        this.detail = "{}".getBytes(StandardCharsets.UTF_8);
        this.links = "{}";
        this.nextChangeAt = null;
    }

    /** Goes, and leaves its code to lead to the one that it became part of. */
    void mergeInto(UUID other, Instant now) {
        var kept = code;
        remove(null, now);
        code = kept;
        successor = other;
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
