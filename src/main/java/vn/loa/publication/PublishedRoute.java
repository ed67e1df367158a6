package vn.loa.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which item a slug leads to. */
@Entity
@Table(name = "published_route")
class PublishedRoute {
    @EmbeddedId
    private Key key;

    protected PublishedRoute() {}

    @Embeddable
    record Key(@Enumerated(EnumType.STRING) Kind kind, String locale, String slug, UUID item) {}
}
