package vn.loa.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.loa.law.LegalStatus;

/** What a document is worth from one day until another: an index derived from its dates, from which nothing is shown. */
@Entity
@Table(name = "published_status")
class PublishedStatus {
    @EmbeddedId
    private Key key;

    @Column(name = "valid_until")
    private LocalDate until;

    protected PublishedStatus() {}

    @Embeddable
    record Key(
            @Enumerated(EnumType.STRING) LegalStatus status,
            @Column(name = "published_at") Instant publishedAt,
            UUID item,
            @Column(name = "valid_from") LocalDate from) {}
}
