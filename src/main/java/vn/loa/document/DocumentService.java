package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.LocalDays;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.law.PartialDate;
import vn.loa.law.Validity;
import vn.loa.organisation.OrganisationService;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;

/** Keeps documents. */
@ApplicationScoped
public class DocumentService {
    private final DocumentRepository documents;
    private final OrganisationService organisations;
    private final Publications publications;
    private final AuditLog audit;
    private final Validation validation;
    private final Clock clock;

    DocumentService(
            DocumentRepository documents,
            OrganisationService organisations,
            Publications publications,
            AuditLog audit,
            Validation validation,
            Clock clock) {
        this.documents = documents;
        this.organisations = organisations;
        this.publications = publications;
        this.audit = audit;
        this.validation = validation;
        this.clock = clock;
    }

    /** Enters a document, which the public then sees wherever something cites it. */
    @Transactional
    public DocumentView create(DocumentDraft draft, Actor actor) {
        validation.require(draft);
        organisations.requireExisting(draft.issuer(), "/issuer");
        if (draft.issued() != null && PartialDate.parse(draft.issued()).isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/issued", "not-a-date"));
        }
        if (draft.effectiveFrom() != null
                && draft.effectiveTo() != null
                && draft.effectiveTo().isBefore(draft.effectiveFrom())) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT, FieldError.of("/effectiveTo", "before-start", "/effectiveFrom"));
        }
        // Before anything refers to them: whoever else replaces one of them sees this document, or is seen here.
        var replaced = documents.lockAll(draft.replaces());
        FieldErrors.requireAll(draft.replaces(), replaced::containsKey, "/replaces", Kind.DOCUMENT.code());
        var document = new Document(draft, clock.instant());
        documents.persistAndFlush(document);
        var touched = new ArrayList<>(replaced.values());
        touched.add(document);
        var validities = validities(touched);
        touched.forEach(one -> publish(one, validities.get(one.id())));
        audit.record(actor, AuditEvent.of("document", document.id(), "created"));
        return view(document, validities);
    }

    /** Last entered first. */
    @Transactional
    Page<DocumentView> list(DocumentQuery query) {
        var page = documents.list(query);
        var validities = validities(page.items());
        return page.map(document -> view(document, validities));
    }

    @Transactional
    DocumentView require(UUID id) {
        var document = documents.findByIdOptional(id).orElseThrow(Problem::notFound);
        return view(document, validities(List.of(document)));
    }

    /** @throws Problem 422 that names each of the ids under the pointer that is no document's */
    public void requireExisting(Collection<UUID> ids, String pointer) {
        FieldErrors.requireAll(ids, documents.known(ids)::contains, pointer, Kind.DOCUMENT.code());
    }

    private void publish(Document document, Validity validity) {
        var summary = new Summary(document.id(), document.symbol(), document.type(), document.summary(), validity);
        publications.put(new Publication(
                Kind.DOCUMENT,
                document.id(),
                "vi",
                null,
                null,
                summary,
                summary,
                Map.of(Relation.ISSUER, List.of(document.issuer().toString())),
                document.createdAt(),
                clock.instant()));
    }

    private Map<UUID, Validity> validities(Collection<Document> of) {
        var replacedFrom = new HashMap<UUID, LocalDate>();
        for (var replacement :
                documents.replacementsOf(of.stream().map(Document::id).toList())) {
            var since =
                    replacement.effectiveFrom() == null ? firstDay(replacement.issued()) : replacement.effectiveFrom();
            if (since != null) {
                replacedFrom.merge(replacement.replaced(), since, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        return of.stream()
                .collect(Collectors.toMap(
                        Document::id,
                        document -> new Validity(
                                firstDay(document.issued()),
                                document.effectiveFrom(),
                                document.effectiveTo(),
                                null,
                                replacedFrom.get(document.id()))));
    }

    private static LocalDate firstDay(String issued) {
        return issued == null ? null : PartialDate.parse(issued).orElseThrow().first();
    }

    private DocumentView view(Document document, Map<UUID, Validity> validities) {
        return new DocumentView(
                document.id(),
                document.symbol(),
                document.type(),
                document.issuer(),
                document.issued(),
                document.dateAsWritten(),
                document.effectiveFrom(),
                document.effectiveTo(),
                document.summary(),
                document.isVerified(),
                List.copyOf(document.replaces()),
                validities.get(document.id()).on(LocalDays.today(clock)));
    }

    private record Summary(
            UUID id,
            String symbol,
            String type,
            @JsonProperty("abstract") String summary,
            Validity validity) {}
}
