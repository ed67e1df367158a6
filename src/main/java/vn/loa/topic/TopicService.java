package vn.loa.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.document.DocumentService;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;
import vn.loa.text.VietnameseText;

/** Keeps the tree of topics. */
@ApplicationScoped
public class TopicService {
    private static final int SLUG_LENGTH = 120;

    private final TopicRepository topics;
    private final DocumentService documents;
    private final Publications publications;
    private final AuditLog audit;
    private final Validation validation;
    private final Clock clock;

    /** A code never changes, so what was once read holds for good; as many as there are topics. */
    private final Map<UUID, String> codes = new ConcurrentHashMap<>();

    TopicService(
            TopicRepository topics,
            DocumentService documents,
            Publications publications,
            AuditLog audit,
            Validation validation,
            Clock clock) {
        this.topics = topics;
        this.documents = documents;
        this.publications = publications;
        this.audit = audit;
        this.validation = validation;
        this.clock = clock;
    }

    /** Enters a topic; the public sees it at once. */
    @Transactional
    public TopicView create(TopicDraft draft, Actor actor) {
        validation.require(draft);
        if (topics.byCode(draft.code()).isPresent()) {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/code", "taken"));
        }
        var slug = draft.slug() == null ? slugFor(draft.name()) : draft.slug();
        if (topics.isSlugTaken(slug)) {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/slug", "taken"));
        }
        var parent = parent(draft.parent());
        documents.requireExisting(draft.documents(), "/documents");
        var topic = new Topic(draft, slug, parent, clock.instant());
        topics.add(topic);
        publish(topic);
        audit.record(actor, AuditEvent.of("topic", topic.id(), "created"));
        return TopicView.of(topic, draft.parent());
    }

    /** In the order of their codes. */
    @Transactional
    Page<TopicView> list(PageRequest request) {
        var page = topics.list(request);
        var parents = topics.codes(page.items().stream()
                .map(Topic::parent)
                .filter(Objects::nonNull)
                .toList());
        return page.map(topic -> TopicView.of(topic, codeOf(topic.parent(), parents)));
    }

    @Transactional
    TopicView require(UUID id) {
        var topic = topics.findByIdOptional(id).orElseThrow(Problem::notFound);
        var parents = topic.parent() == null ? Map.<UUID, String>of() : topics.codes(List.of(topic.parent()));
        return TopicView.of(topic, codeOf(topic.parent(), parents));
    }

    /** A topic at the top has no parent, and an immutable map is not asked for null. */
    private static String codeOf(UUID id, Map<UUID, String> codes) {
        return id == null ? null : codes.get(id);
    }

    /**
     * The ids of topics by their codes, in the order given.
     *
     * @throws Problem 422 that names each of the codes under the pointer that is no topic's
     */
    public List<UUID> idsOf(List<String> codes, String pointer) {
        var known = topics.byCodes(codes);
        FieldErrors.requireAll(codes, known::containsKey, pointer, Kind.TOPIC.code());
        return codes.stream().map(code -> known.get(code).id()).toList();
    }

    /** The id of the topic with the code. */
    public Optional<UUID> findId(String code) {
        return topics.byCode(code).map(Topic::id);
    }

    /** The codes of topics by their ids. */
    public Map<UUID, String> codesOf(Collection<UUID> ids) {
        var unknown = ids.stream().filter(id -> !codes.containsKey(id)).toList();
        codes.putAll(topics.codes(unknown));
        return codes;
    }

    private UUID parent(String code) {
        if (code == null) {
            return null;
        }
        return topics.byCode(code)
                .map(Topic::id)
                .orElseThrow(() -> Problem.of(
                        ProblemType.INVALID_CONTENT, FieldError.of("/parent", "unknown-reference", Kind.TOPIC.code())));
    }

    private static String slugFor(String name) {
        return VietnameseText.slug(name, SLUG_LENGTH)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/name", "unsluggable")));
    }

    private void publish(Topic topic) {
        var links = new LinkedHashMap<Relation, List<String>>();
        links.put(
                Relation.DOCUMENT,
                topic.documents().stream().map(UUID::toString).toList());
        if (topic.parent() != null) {
            links.put(Relation.PARENT, List.of(topic.parent().toString()));
        }
        publications.put(new Publication(
                Kind.TOPIC,
                topic.id(),
                "vi",
                topic.slug(),
                topic.code(),
                new Summary(topic.id(), topic.code(), topic.slug(), topic.name()),
                new Detail(
                        topic.id(),
                        topic.code(),
                        topic.slug(),
                        topic.name(),
                        topic.description(),
                        topic.aliases(),
                        topic.position()),
                links,
                topic.createdAt(),
                topic.updatedAt()));
    }

    private record Summary(UUID id, String code, String slug, String name) {}

    private record Detail(
            UUID id, String code, String slug, String name, String description, List<String> aliases, int position) {}
}
