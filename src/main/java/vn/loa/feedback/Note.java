package vn.loa.feedback;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.identity.Person;

/** What somebody wrote to a case: staff for each other, or the sender who was asked. */
@Entity
@Table(name = "feedback_note")
class Note {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "case_id")
    private UUID about;

    private Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "by_name"))
    private Person by;

    @Column(name = "from_sender")
    private boolean fromSender;

    private String text;

    protected Note() {}

    Note(UUID about, String text, boolean fromSender, Person by, Instant at) {
        this.about = about;
        this.text = text;
        this.fromSender = fromSender;
        this.by = by;
        this.at = at;
    }

    UUID id() {
        return id;
    }

    Instant at() {
        return at;
    }

    NoteView view() {
        return new NoteView(id, at, by, fromSender, text);
    }
}
