package vn.loa.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.loa.seal.Seal;

/** Who sent a message, as it lies in the database: sealed for its row and column, so that it opens nowhere else. */
@Embeddable
class SealedSender {
    @Column(name = "sender_name")
    private byte[] name;

    private byte[] email;
    private byte[] phone;
    private byte[] address;

    @Column(name = "publish_name")
    private boolean publishName;

    @Embedded
    private Consent consent;

    protected SealedSender() {}

    SealedSender(FeedbackDraft draft, UUID of, Seal seal) {
        name = seal.seal(draft.senderName(), place("sender_name", of));
        email = seal.seal(draft.email(), place("email", of));
        phone = seal.seal(draft.phone(), place("phone", of));
        address = seal.seal(draft.address(), place("address", of));
        publishName = draft.publishName();
        consent = draft.consent();
    }

    private static String place(String column, UUID of) {
        return "feedback_case." + column + "." + of;
    }

    SenderView open(UUID of, Seal seal) {
        return new SenderView(
                seal.open(name, place("sender_name", of)),
                seal.open(email, place("email", of)),
                seal.open(phone, place("phone", of)),
                seal.open(address, place("address", of)),
                publishName,
                consent);
    }

    boolean isKnown() {
        return Stream.of(name, email, phone, address).anyMatch(Objects::nonNull);
    }
}
