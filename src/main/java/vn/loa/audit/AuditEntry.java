package vn.loa.audit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.http.Digests;
import vn.loa.identity.Person;

/** One line of the audit log. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    /** What the first entry is sealed with. */
    static final String GENESIS = "0".repeat(64);

    @Id
    private long seq;

    private Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "actor_id"))
    @AttributeOverride(name = "name", column = @Column(name = "actor_name"))
    private Person actor;

    @Column(name = "actor_roles")
    private String roles;

    private String action;
    private String kind;
    private UUID subject;
    private Integer edition;
    private String comment;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    boolean isSealedAfter(long previousSeq, String expectedPreviousHash) {
        return seq == previousSeq + 1
                && previousHash.equals(expectedPreviousHash)
                && hash.equals(seal(seq, previousHash, contentHash(at, actor, roles, event())));
    }

    private AuditEvent event() {
        return new AuditEvent(action, kind, subject, edition, comment);
    }

    /** SHA-256 over what happened, each field with its length, so that no text can pass for two fields. */
    static String contentHash(Instant at, Person actor, String roles, AuditEvent event) {
        var text = Stream.of(
                        at,
                        actor.id(),
                        actor.name(),
                        roles,
                        event.action(),
                        event.kind(),
                        event.subject(),
                        event.edition(),
                        event.comment())
                .map(field -> field == null ? "-" : field.toString().length() + ":" + field)
                .collect(Collectors.joining("\n"));
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link AuditLog} lets the database compute when it appends one. */
    static String seal(long seq, String previousHash, String contentHash) {
        return Digests.sha256((seq + previousHash + contentHash).getBytes(StandardCharsets.US_ASCII));
    }

    long seq() {
        return seq;
    }

    Instant at() {
        return at;
    }

    Person actor() {
        return actor;
    }

    String roles() {
        return roles;
    }

    String action() {
        return action;
    }

    String kind() {
        return kind;
    }

    UUID subject() {
        return subject;
    }

    Integer edition() {
        return edition;
    }

    String comment() {
        return comment;
    }

    String hash() {
        return hash;
    }
}
