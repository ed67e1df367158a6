package vn.loa.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A content item in one language. */
@Embeddable
record ItemKey(
        @Column(name = "id") UUID id,
        @Column(name = "locale") String locale) {}
