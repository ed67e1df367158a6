package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.law.PartialDate;
import vn.loa.law.Validity;
import vn.loa.organisation.OrganisationService;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.SortKey;
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
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final EntityManager database;
    private final Cursors cursors;
    private final OrganisationService organisations;
    private final Publications publications;
    private final AuditLog audit;
    private final Validation validation;
    private final Clock clock;

    DocumentService(
            EntityManager database,
            Cursors cursors,
            OrganisationService organisations,
            Publications publications,
            AuditLog audit,
            Validation validation,
            Clock clock) {
        this.database = database;
        this.cursors = cursors;
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
        if (draft.issued() != null && PartialDate.firstDay(draft.issued()).isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/issued", "not-a-date"));
        }
        if (draft.effectiveFrom() != null
                && draft.effectiveTo() != null
                && draft.effectiveTo().isBefore(draft.effectiveFrom())) {
            throw Problem.of(
                    ProblemType.INVALID_CONTENT, FieldError.of("/effectiveTo", "before-start", "/effectiveFrom"));
        }
        requireExisting(draft.replaces(), "/replaces");
        var document = new Document(draft);
        database.persist(document);
        database.flush();
        var touched = new ArrayList<>(documents(document.replaces()));
        touched.add(document);
        var validities = validities(touched);
        touched.forEach(one -> publish(one, validities.get(one.id())));
        audit.record(actor, AuditEvent.of("document", document.id(), "created"));
        return view(document, validities);
    }

    /** Last entered first. */
    @Transactional
    Page<DocumentView> list(DocumentQuery query) {
        var where = query.symbol == null ? " where 1 = 1" : " where d.symbol = :symbol";
        Map<String, Object> parameters = query.symbol == null ? Map.of() : Map.of("symbol", query.symbol);
        var page = new Keyset(
                        cursors,
                        "documents" + parameters,
                        query,
                        new SortKey("d.id", UUID::fromString),
                        new SortKey("d.id", UUID::fromString),
                        true)
                .page(
                        database.unwrap(Session.class),
                        Document.class,
                        "select d from Document d" + where,
                        "select count(d) from Document d" + where,
                        parameters,
                        document ->
                                List.of(document.id().toString(), document.id().toString()));
        var validities = validities(page.items());
        return page.map(document -> view(document, validities));
    }

    @Transactional
    DocumentView require(UUID id) {
        var document = database.find(Document.class, id);
        if (document == null) {
            throw Problem.notFound();
        }
        return view(document, validities(List.of(document)));
    }

    /** @throws Problem 422 that names each of the ids under the pointer that is no document's */
    public void requireExisting(Collection<UUID> ids, String pointer) {
        if (ids.isEmpty()) {
            return;
        }
        var known = new HashSet<>(database.createQuery("select d.id from Document d where d.id in (:ids)", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        FieldErrors.requireAll(ids, known::contains, pointer, Kind.DOCUMENT.code());
    }

    private void publish(Document document, Validity validity) {
        var now = clock.instant();
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
                now,
                now));
    }

    private List<Document> documents(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("select d from Document d where d.id in (:ids)", Document.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private Map<UUID, Validity> validities(Collection<Document> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        var replacedFrom = new HashMap<UUID, LocalDate>();
        database.createQuery(
                        "select replaced, r.effectiveFrom, r.issued from Document r join r.replaces replaced"
                                + " where replaced in (:ids)",
                        Object[].class)
                .setParameter("ids", documents.stream().map(Document::id).toList())
                .getResultList()
                .forEach(row -> {
                    var since = row[1] == null ? firstDay((String) row[2]) : (LocalDate) row[1];
                    if (since != null) {
                        replacedFrom.merge((UUID) row[0], since, (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        return documents.stream()
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
        return issued == null ? null : PartialDate.firstDay(issued).orElseThrow();
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
                validities.get(document.id()).on(LocalDate.now(clock.withZone(ZONE))));
    }

    private record Summary(
            UUID id,
            String symbol,
            String type,
            @JsonProperty("abstract") String summary,
            Validity validity) {}
}
