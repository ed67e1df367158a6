package vn.loa.topic;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.document.DocumentService;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Usages;

/** Keeps the tree of topics: each method is one use case in one transaction. */
@ApplicationScoped
public class TopicService {
    private final TopicRepository topics;
    private final TopicTerms terms;
    private final TopicPublisher publisher;
    private final DocumentService documents;
    private final Usages usages;
    private final MergePatch patches;
    private final AuditLog audit;
    private final Validation validation;
    private final Clock clock;

    /** A topic's code never changes, so what was once read holds for good; as many as there are topics. */
    private final Map<UUID, String> codes = new ConcurrentHashMap<>();

    TopicService(
            TopicRepository topics,
            TopicTerms terms,
            TopicPublisher publisher,
            DocumentService documents,
            Usages usages,
            MergePatch patches,
            AuditLog audit,
            Validation validation,
            Clock clock) {
        this.topics = topics;
        this.terms = terms;
        this.publisher = publisher;
        this.documents = documents;
        this.usages = usages;
        this.patches = patches;
        this.audit = audit;
        this.validation = validation;
        this.clock = clock;
    }

    /** Enters a topic; the public sees it at once. */
    @Transactional
    public TopicView create(TopicDraft draft, Actor actor) {
        validation.require(draft);
        topics.lockTree();
        terms.requireFreeCode(draft.code());
        return write(new Topic(draft.code(), clock.instant()), draft, actor, "created");
    }

    /**
     * Changes a topic; everything filed under it shows it so at once.
     *
     * @param seen what the caller last read; any other version is answered 412
     */
    @Transactional
    public TopicView patch(UUID id, EntityTag seen, JsonNode patch, Actor actor) {
        topics.lockTree();
        var topic = topics.requireForChange(id);
        topic.requireVersion(seen);
        topic.requireUnmerged();
        var before = topic.draft(
                topic.parent() == null ? null : codesOf(List.of(topic.parent())).get(topic.parent()));
        var draft = validation.require(patches.apply(patch, before, TopicDraft.class));
        if (!draft.code().equals(topic.code())) {
            throw invalid(FieldError.of("/code", "not-applicable"));
        }
        return write(topic, draft, actor, "changed");
    }

    /** Deletes what was entered by mistake; what has been used is retired or merged instead. */
    @Transactional
    public void delete(UUID id, EntityTag seen, Actor actor) {
        topics.lockTree();
        var topic = topics.requireForChange(id);
        topic.requireVersion(seen);
        topic.requireUnmerged();
        usages.requireUnused(Kind.TOPIC, id);
        topics.delete(topic);
        topics.flush();
        publisher.remove(id);
        publisher.arrange(topics.tree());
        audit.record(actor, AuditEvent.of("topic", id, "deleted"));
    }

    /** As the tree is read: each topic before those below it. */
    @Transactional
    Page<TopicView> list(TopicQuery query) {
        var page = topics.list(query);
        var named = named(page.items());
        return page.map(topic -> TopicView.of(topic, named));
    }

    @Transactional
    TopicView require(UUID id) {
        var topic = topics.findByIdOptional(id).orElseThrow(Problem::notFound);
        return TopicView.of(topic, named(List.of(topic)));
    }

    /**
     * The ids of topics by their codes, in the order given; the code of a topic that was merged leads to the one that goes
     * on. They stay as they are until the transaction ends.
     *
     * @param kept under which it is filed already: these may be retired
     * @throws Problem 422 that names each of the codes under the pointer that is no topic's, or a retired one's
     */
    public List<UUID> idsOf(List<String> codes, Collection<UUID> kept, String pointer) {
        var filing = filing(codes);
        FieldErrors.refuse(filing.errors(codes, kept, pointer));
        return filing.of(codes);
    }

    /**
     * The same of the codes of many things at once, in two statements: what they mean, to be asked for each of the things.
     */
    public Filing filing(Collection<String> codes) {
        var known = new HashMap<>(topics.keep(codes));
        var into = topics.keepAll(known.values().stream()
                .map(Topic::mergedInto)
                .filter(Objects::nonNull)
                .toList());
        known.replaceAll((code, topic) -> topic.mergedInto() == null ? topic : into.get(topic.mergedInto()));
        return new Filing(
                known.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().id())),
                known.entrySet().stream()
                        .filter(entry -> entry.getValue().isRetired())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** What something can be filed under, as the tree is read: names by code. */
    @Transactional
    public Map<String, String> open() {
        return topics.open();
    }

    /** The topics that the ids lead to now that some may have been merged; they stay so until the transaction ends. */
    public List<UUID> present(List<UUID> ids) {
        var mergers = topics.keepMergers(ids);
        return ids.stream().map(id -> mergers.getOrDefault(id, id)).distinct().toList();
    }

    /**
     * The id of the topic with the code, or of the one that it was merged into; that stays until the transaction ends.
     */
    public Optional<UUID> findId(String code) {
        var found = topics.keep(List.of(code)).get(code);
        return Optional.ofNullable(found).map(topic -> topic.mergedInto() == null ? topic.id() : topic.mergedInto());
    }

    /** The codes of topics by their ids. */
    public Map<UUID, String> codesOf(Collection<UUID> ids) {
        var unknown = ids.stream().filter(id -> !codes.containsKey(id)).toList();
        codes.putAll(topics.codes(unknown));
        return codes;
    }

    private TopicView write(Topic topic, TopicDraft draft, Actor actor, String verb) {
        terms.requireFreeAliases(draft.aliases(), topic.id());
        var parent = parent(draft.parent());
        if (parent != null && topic.id() != null && topics.tree().isWithin(parent, topic.id())) {
            throw invalid(FieldError.of("/parent", "circular"));
        }
        documents.requireExisting(draft.documents(), "/documents");
        var slug = terms.slugFor(draft, topic.id());
        topic.write(draft, slug, parent, actor.person(), clock.instant());
        topics.persist(topic);
        topics.takeSlug(slug, topic.id());
        topics.flush();
        publisher.publish(topic);
        publisher.arrange(topics.tree());
        audit.record(actor, AuditEvent.of("topic", topic.id(), verb));
        return TopicView.of(topic, named(List.of(topic)));
    }

    /** The code of a topic that was merged leads to the one that goes on. */
    private UUID parent(String code) {
        if (code == null) {
            return null;
        }
        var parent = topics.byCode(code)
                .orElseThrow(() -> invalid(FieldError.of("/parent", "unknown-reference", Kind.TOPIC.code())));
        return parent.mergedInto() == null ? parent.id() : parent.mergedInto();
    }

    private Map<UUID, String> named(Collection<Topic> by) {
        return codesOf(by.stream()
                .flatMap(topic -> Stream.of(topic.parent(), topic.mergedInto()))
                .filter(Objects::nonNull)
                .toList());
    }

    private static Problem invalid(FieldError error) {
        return Problem.of(ProblemType.INVALID_CONTENT, error);
    }
}
