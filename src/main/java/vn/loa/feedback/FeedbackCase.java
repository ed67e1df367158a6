package vn.loa.feedback;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;
import vn.loa.seal.Seal;

/** A message and what becomes of it. */
@Entity
@Table(name = "feedback_case")
class FeedbackCase {
    @Id
    private UUID id;

    private long version;
    private String code;

    @Column(name = "secret_digest")
    private String secretDigest;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    private String subject;
    private String content;

    @Column(name = "content_digest")
    private String contentDigest;

    @Column(name = "topic_id")
    private UUID topic;

    @Enumerated(EnumType.STRING)
    @Column(name = "intake_channel")
    private IntakeChannel intakeChannel;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "is_spam")
    private boolean spam;

    @Column(name = "duplicate_of")
    private UUID duplicateOf;

    @Column(name = "sender_name")
    private byte[] senderName;

    private byte[] email;
    private byte[] phone;
    private byte[] address;

    @Column(name = "publish_name")
    private boolean publishName;

    @Embedded
    private Consent consent;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @ElementCollection
    @CollectionTable(name = "feedback_event", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    private List<CaseEvent> events = new ArrayList<>();

    protected FeedbackCase() {}

    /** @param topic null where the sender named none */
    FeedbackCase(FeedbackDraft draft, UUID topic, Intake intake, Seal seal) {
        id = intake.id();
        code = intake.code();
        secretDigest = CaseSecret.digest(intake.secret());
        kind = draft.kind();
        subject = draft.subject();
        content = draft.content();
        contentDigest = intake.contentDigest();
        this.topic = topic;
        intakeChannel = intake.channel();
        receivedAt = intake.receivedAt();
        spam = draft.website() != null;
        duplicateOf = intake.duplicateOf();
        senderName = seal.seal(draft.senderName(), place("sender_name"));
        email = seal.seal(draft.email(), place("email"));
        phone = seal.seal(draft.phone(), place("phone"));
        address = seal.seal(draft.address(), place("address"));
        publishName = draft.publishName();
        consent = draft.consent();
        become(FeedbackState.RECEIVED, intake.by(), intake.enteredAt());
    }

    private void become(FeedbackState next, Person person, Instant now) {
        version = state == null ? 0 : version + 1;
        state = next;
        events.add(new CaseEvent(now, next));
        updatedAt = now;
        updatedBy = person;
    }

    private String place(String column) {
        return "feedback_case." + column + "." + id;
    }

    SenderView sender(Seal seal) {
        return new SenderView(
                seal.open(senderName, place("sender_name")),
                seal.open(email, place("email")),
                seal.open(phone, place("phone")),
                seal.open(address, place("address")),
                publishName,
                consent);
    }

    /** Whether somebody could be asked back, or told the answer. */
    boolean hasSender() {
        return senderName != null || email != null || phone != null || address != null;
    }

    boolean isOpenedBy(String secret) {
        return CaseSecret.matches(secret, secretDigest);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    FeedbackState state() {
        return state;
    }

    FeedbackKind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String content() {
        return content;
    }

    UUID topic() {
        return topic;
    }

    IntakeChannel intakeChannel() {
        return intakeChannel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    boolean isSpam() {
        return spam;
    }

    UUID duplicateOf() {
        return duplicateOf;
    }

    List<CaseEvent> events() {
        return List.copyOf(events);
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Person updatedBy() {
        return updatedBy;
    }

    EntityTag tag() {
        return new EntityTag(version);
    }
}
