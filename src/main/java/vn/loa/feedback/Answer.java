package vn.loa.feedback;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import vn.loa.identity.Person;

/** A version of an answer: its text stays as it was drafted, and it is signed at most once, by somebody else. */
@Embeddable
class Answer {
    private String text;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "drafted_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "drafted_by_name"))
    private Person draftedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "signed_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "signed_by_name"))
    private Person signedBy;

    protected Answer() {}

    Answer(String text, Person draftedBy, Instant draftedAt) {
        this.text = text;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    Answer signed(Person by, Instant now) {
        var signed = new Answer(text, draftedBy, draftedAt);
        signed.signedBy = by;
        signed.signedAt = now;
        return signed;
    }

    boolean isSigned() {
        return signedAt != null;
    }

    boolean isOf(Person person) {
        return person.is(draftedBy);
    }

    String text() {
        return text;
    }

    Instant signedAt() {
        return signedAt;
    }

    AnswerView view(int number) {
        return new AnswerView(number, text, draftedAt, draftedBy, signedAt, signedBy);
    }
}
