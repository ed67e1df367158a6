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

/** That a live item can be found by a term; its key is the order of the list that it leads. */
@Entity
@Table(name = "published_term")
class PublishedTerm {
    @EmbeddedId
    private Key key;

    protected PublishedTerm() {}

    @Embeddable
    record Key(
            @Enumerated(EnumType.STRING) Kind kind,
            String term,
            @Column(name = "published_at") Instant publishedAt,
            UUID item) {}
}
