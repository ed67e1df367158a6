package vn.loa.document;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.loa.http.EntityTag;
import vn.loa.identity.Person;
import vn.loa.law.DocumentSymbol;

/** A decree, decision, plan or resolution, as far as it is known. Its row is locked by whoever changes it. */
@Entity
@Table(name = "document")
class Document {
    /** To be raised with the form of what is published: older documents are then rendered anew. */
    static final int RENDITION = 1;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Which form of the public answers was last made of it. */
    private int rendition;

    // Counted here and not by @Version: every change must move it, also one of its relations or files alone.
    private long version;

    private String symbol;

    @Column(name = "symbol_as_written")
    private String symbolAsWritten;

    private String type;

    @Column(name = "issuer_id")
    private UUID issuer;

    private String term;
    private String period;
    private String issued;

    @Column(name = "date_as_written")
    private String dateAsWritten;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "effective_to")
    private LocalDate effectiveTo;

    @Column(name = "abstract")
    private String summary;

    private String signer;
    private boolean verified;
    private String source;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "updated_by_name"))
    private Person updatedBy;

    @ElementCollection
    @CollectionTable(name = "document_relation", joinColumns = @JoinColumn(name = "document_id"))
    private Set<DocumentRelation> relations = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "document_file", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "position")
    private List<DocumentFile> files = new ArrayList<>();

    protected Document() {}

    Document(DocumentDraft draft, Person author, Instant now) {
        this.createdAt = now;
        write(draft, author, now);
        this.version = 0;
    }

    /** Derives anew what is derived, and says nothing else than before. */
    void renew(boolean isKeyFree) {
        derive(draft(), isKeyFree);
    }

    private void derive(DocumentDraft draft, boolean isKeyFree) {
        var parsed = DocumentKey.symbol(draft.symbol());
        symbol = parsed.map(DocumentSymbol::render).orElse(draft.symbol());
        period = parsed.filter(known -> isKeyFree)
                .flatMap(known -> DocumentKey.period(draft, known))
                .orElse(null);
        rendition = RENDITION;
    }

    /** @param draft checked */
    void write(DocumentDraft draft, Person author, Instant now) {
        derive(draft, true);
        symbolAsWritten = draft.symbol();
        type = draft.type();
        issuer = draft.issuer();
        term = draft.term();
        issued = draft.issued();
        dateAsWritten = draft.dateAsWritten();
        effectiveFrom = draft.effectiveFrom();
        effectiveTo = draft.effectiveTo();
        summary = draft.summary();
        signer = draft.signer();
        verified = draft.verified();
        source = draft.source();
        relations.retainAll(draft.relations());
        relations.addAll(draft.relations());
        if (!files.equals(draft.files())) {
            files.clear();
            files.addAll(draft.files());
        }
        version++;
        updatedAt = now;
        updatedBy = author;
    }

    DocumentDraft draft() {
        return new DocumentDraft(
                symbolAsWritten,
                type,
                issuer,
                issued,
                dateAsWritten,
                term,
                effectiveFrom,
                effectiveTo,
                summary,
                signer,
                files(),
                verified,
                source,
                relations());
    }

    void requireVersion(EntityTag seen) {
        seen.requireCurrent(version, updatedBy, updatedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** In its official form; null where unknown. */
    String symbol() {
        return symbol;
    }

    String symbolAsWritten() {
        return symbolAsWritten;
    }

    String type() {
        return type;
    }

    UUID issuer() {
        return issuer;
    }

    String term() {
        return term;
    }

    String period() {
        return period;
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

    String signer() {
        return signer;
    }

    boolean isVerified() {
        return verified;
    }

    String source() {
        return source;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Person updatedBy() {
        return updatedBy;
    }

    List<DocumentRelation> relations() {
        return relations.stream().sorted(DocumentRelation.IN_ORDER).toList();
    }

    List<DocumentFile> files() {
        return List.copyOf(files);
    }
}
