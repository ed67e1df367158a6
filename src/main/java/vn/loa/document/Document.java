package vn.loa.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A decree, decision, plan or resolution, as far as it is known. */
@Entity
@Table(name = "document")
class Document {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String symbol;
    private String type;

    @Column(name = "issuer_id")
    private UUID issuer;

    private String issued;

    @Column(name = "date_as_written")
    private String dateAsWritten;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    @Column(name = "abstract")
    private String summary;

    private boolean verified;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "document_replacement", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "replaced_id")
    private Set<UUID> replaces = new LinkedHashSet<>();

    protected Document() {}

    Document(DocumentDraft draft, Instant now) {
        this.symbol = draft.symbol();
        this.type = draft.type();
        this.issuer = draft.issuer();
        this.issued = draft.issued();
        this.dateAsWritten = draft.dateAsWritten();
        this.effectiveFrom = draft.effectiveFrom();
        this.effectiveTo = draft.effectiveTo();
        this.summary = draft.summary();
        this.verified = draft.verified();
        this.createdAt = now;
        this.replaces.addAll(draft.replaces());
    }

    UUID id() {
        return id;
    }

    String symbol() {
        return symbol;
    }

    String type() {
        return type;
    }

    UUID issuer() {
        return issuer;
    }

    String issued() {
        return issued;
    }

    String dateAsWritten() {
        return dateAsWritten;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    LocalDate effectiveTo() {
        return effectiveTo;
    }

    String summary() {
        return summary;
    }

    boolean isVerified() {
        return verified;
    }

    Instant createdAt() {
        return createdAt;
    }

    Set<UUID> replaces() {
        return replaces;
    }
}
