package vn.loa.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A link of a live item; its key is the order of a filtered list, so that the list is one range of the index. */
@Entity
@Table(name = "published_link")
class PublishedLink {
    @EmbeddedId
    private Key key;

    protected PublishedLink() {}

    @Embeddable
    record Key(
            @Enumerated(EnumType.STRING) Relation relation,
            String target,
            @Enumerated(EnumType.STRING) Kind kind,
            String locale,
            @Column(name = "published_at") Instant publishedAt,
            UUID item) {}
}
