package vn.loa.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.calendar.LocalDays;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;
import vn.loa.publication.Published;
import vn.loa.publication.PublishedDocuments;
import vn.loa.publication.Usages;

/** Keeps documents, one or many at a time. */
@ApplicationScoped
public class DocumentService {
    private final DocumentRepository documents;
    private final DocumentChecks checks;
    private final DocumentPublisher publisher;
    private final DocumentViews views;
    private final PublishedDocuments published;
    private final Usages usages;
    private final MergePatch patches;
    private final AuditLog audit;
    private final Clock clock;

    DocumentService(
            DocumentRepository documents,
            DocumentChecks checks,
            DocumentPublisher publisher,
            DocumentViews views,
            PublishedDocuments published,
            Usages usages,
            MergePatch patches,
            AuditLog audit,
            Clock clock) {
        this.documents = documents;
        this.checks = checks;
        this.publisher = publisher;
        this.views = views;
        this.published = published;
        this.usages = usages;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a document, which the public then sees wherever something cites it. */
    @Transactional
    public DocumentView create(DocumentDraft draft, Actor actor) {
        var id = writeAll(List.of(DocumentWrite.ofNew(draft)), actor).get(0);
        return views.of(documents.findById(id), today());
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    public DocumentView patch(UUID id, EntityTag seen, JsonNode patch, Actor actor) {
        documents.lockRelations();
        var document = documents.requireForChange(id);
        document.requireVersion(seen);
        var draft = patches.apply(patch, document.draft(), DocumentDraft.class);
        writeAll(List.of(new DocumentWrite(id, draft)), actor);
        return views.of(document, today());
    }

    /** Deletes a document that nothing refers to. */
    @Transactional
    public void delete(UUID id, EntityTag seen, Actor actor) {
        documents.lockRelations();
        var document = documents.requireForChange(id);
        document.requireVersion(seen);
        usages.requireUnused(Kind.DOCUMENT, id);
        var older = statusTargets(document.relations());
        documents.delete(document);
        documents.flush();
        publisher.publish(documents.byIds(older).values());
        publisher.remove(document);
        audit.record(actor, AuditEvent.of("document", id, "deleted"));
    }

    /**
     * Writes many documents, all or none: new ones, and others anew where the draft says something else than they do.
     *
     * @return their ids, in the order of the writes
     * @throws Problem the first one that stands against any of them; {@link #assess} tells all
     */
    @Transactional
    public List<UUID> writeAll(List<DocumentWrite> writes, Actor actor) {
        if (writes.stream().anyMatch(write -> write.id() != null || namesOthers(write.draft()))) {
            documents.lockRelations();
        }
        checks.require(writes);
        var before = documents.byIds(
                writes.stream().map(DocumentWrite::id).filter(Objects::nonNull).toList());
        var now = clock.instant();
        var ids = new ArrayList<UUID>();
        var touched = new LinkedHashMap<UUID, Document>();
        var older = new HashSet<UUID>();
        var events = new ArrayList<AuditEvent>();
        for (var write : writes) {
            var document = write.id() == null ? null : before.get(write.id());
            if (document == null) {
                document = new Document(write.draft(), actor.person(), now);
                documents.persist(document);
                events.add(AuditEvent.of("document", document.id(), "created"));
            } else if (!document.draft().equals(write.draft())) {
                older.addAll(statusTargets(document.relations()));
                document.write(write.draft(), actor.person(), now);
                events.add(AuditEvent.of("document", document.id(), "changed"));
            } else {
                ids.add(document.id());
                continue;
            }
            older.addAll(statusTargets(document.relations()));
            ids.add(document.id());
            touched.put(document.id(), document);
        }
        store(writes);
        documents.byIds(older).forEach(touched::putIfAbsent);
        publisher.publish(touched.values());
        audit.recordAll(actor, events);
        return ids;
    }

    private void store(List<DocumentWrite> writes) {
        try {
            documents.flush();
        } catch (ConstraintViolationException taken) {
            if (!"uq_document_symbol".equals(taken.getConstraintName())) {
                throw taken;
            }
            throw checks.taken(writes);
        }
    }

    /** What stands against each of the writes, in their order; nothing is stored. */
    @Transactional
    public List<Optional<Problem>> assess(List<DocumentWrite> writes) {
        return checks.of(writes);
    }

    /** The documents that have these keys. */
    @Transactional
    public Map<DocumentKey, UUID> idsOf(Collection<DocumentKey> keys) {
        return documents.holders(keys);
    }

    /** Newest issue first. */
    @Transactional
    public Page<DocumentView> list(StaffDocumentQuery query) {
        var page = published.list("staff documents", query.filter(today()), query);
        var found = documents.byIds(page.items().stream().map(Published::id).toList());
        var here = page.items().stream()
                .map(item -> found.get(item.id()))
                .filter(Objects::nonNull) // deleted since the line before
                .toList();
        return new Page<>(views.ofAll(here, query.asOf(today())), page.next(), page.prev(), page.count());
    }

    /** Those of the documents that are there, as they are today. */
    @Transactional
    public List<DocumentView> viewsOf(Collection<UUID> ids) {
        return views.ofAll(List.copyOf(documents.byIds(ids).values()), today());
    }

    /** Those of the documents that are no longer in force, or that nobody has verified. */
    @Transactional
    public List<UUID> doubtful(Collection<UUID> ids) {
        return documents.doubtful(ids, today());
    }

    /** @param asOf null for today */
    @Transactional
    DocumentView require(UUID id, LocalDate asOf) {
        var document = documents.findByIdOptional(id).orElseThrow(Problem::notFound);
        return views.of(document, asOf == null ? today() : asOf);
    }

    /** Whether there is such a document; it stays until the transaction ends. */
    public boolean keep(UUID id) {
        return documents.held(List.of(id)).contains(id);
    }

    /** @throws Problem 422 that names each of the ids under the pointer that is no document's */
    public void requireExisting(Collection<UUID> ids, String pointer) {
        FieldErrors.requireAll(ids, documents.held(ids)::contains, pointer, Kind.DOCUMENT.code());
    }

    private static boolean namesOthers(DocumentDraft draft) {
        return draft != null && !draft.relations().isEmpty();
    }

    private static Set<UUID> statusTargets(Collection<DocumentRelation> relations) {
        var older = new HashSet<UUID>();
        relations.stream()
                .filter(relation -> relation.kind().changesStatus())
                .forEach(relation -> older.add(relation.document()));
        return older;
    }

    private LocalDate today() {
        return LocalDays.today(clock);
    }
}
