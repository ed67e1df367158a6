package vn.loa.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One line of the change log. */
@Entity
@Table(name = "change_log")
class Change {
    @Id
    private long seq;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID item;
    private String locale;

    @Enumerated(EnumType.STRING)
    private ChangeAction action;

    private String slug;
    private String tags;
    private Instant at;

    protected Change() {}

    long seq() {
        return seq;
    }

    PublishedChange toPublishedChange() {
        return new PublishedChange(
                seq, kind, item, action, slug, locale, tags.isEmpty() ? List.of() : List.of(tags.split(" ")), at);
    }
}
