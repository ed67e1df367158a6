package vn.loa.abbreviation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.EntityTag;
import vn.loa.http.MergePatch;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;
import vn.loa.topic.TopicMerged;
import vn.loa.topic.TopicService;

/** Keeps the table of abbreviations. */
@ApplicationScoped
public class AbbreviationService {
    private final AbbreviationRepository abbreviations;
    private final TopicService topics;
    private final Publications publications;
    private final MergePatch patches;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    AbbreviationService(
            AbbreviationRepository abbreviations,
            TopicService topics,
            Publications publications,
            MergePatch patches,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.abbreviations = abbreviations;
        this.topics = topics;
        this.publications = publications;
        this.patches = patches;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters an abbreviation; the public sees it at once. */
    @Transactional
    public AbbreviationView create(AbbreviationDraft draft, Actor actor) {
        validation.require(draft);
        return write(new Abbreviation(clock.instant()), draft, actor, "created");
    }

    /** @param seen what the caller last read; any other version is answered 412 */
    @Transactional
    AbbreviationView patch(UUID id, EntityTag seen, JsonNode patch, Actor actor) {
        var abbreviation = abbreviations.requireForChange(id);
        abbreviation.requireVersion(seen);
        var before = AbbreviationDraft.of(abbreviation, codeOf(abbreviation.topic()));
        var draft = validation.require(patches.apply(patch, before, AbbreviationDraft.class));
        return write(abbreviation, draft, actor, "changed");
    }

    @Transactional
    void delete(UUID id, EntityTag seen, Actor actor) {
        var abbreviation = abbreviations.requireForChange(id);
        abbreviation.requireVersion(seen);
        abbreviations.delete(abbreviation);
        publications.remove(id, "vi", "");
        audit.record(actor, AuditEvent.of("abbreviation", id, "deleted"));
    }

    @Transactional
    AbbreviationView get(UUID id) {
        return view(abbreviations.require(id));
    }

    /** In the order of their letters, whatever their marks. */
    @Transactional
    Page<AbbreviationView> list(AbbreviationQuery query) {
        var topic = query.topic == null
                ? null
                : topics.findId(query.topic).orElse(new UUID(0, 0)); // in the scope of no topic is nothing
        var page = abbreviations.list(query, topic);
        var codes = topics.codesOf(page.items().stream()
                .map(Abbreviation::topic)
                .filter(Objects::nonNull)
                .toList());
        return page.map(abbreviation -> AbbreviationView.of(
                abbreviation, abbreviation.topic() == null ? null : codes.get(abbreviation.topic())));
    }

    private AbbreviationView write(Abbreviation abbreviation, AbbreviationDraft draft, Actor actor, String verb) {
        var topic = scope(draft.topic());
        abbreviation.write(draft, topic, actor.person(), clock.instant());
        abbreviations.store(abbreviation);
        publish(abbreviation);
        audit.record(actor, AuditEvent.of("abbreviation", abbreviation.id(), verb));
        return view(abbreviation);
    }

    /** What was meant within a topic is meant within the one that it was merged into; said there already, it adds to that. */
    void refile(@Observes TopicMerged merged) {
        for (var abbreviation : abbreviations.within(merged.from())) {
            var there = abbreviations.within(merged.into(), abbreviation.text());
            if (there.isPresent()) {
                abbreviations.delete(abbreviation);
                publications.remove(abbreviation.id(), "vi", "");
            }
            var kept = there.orElse(abbreviation);
            kept.take(abbreviation.expansions(), merged.into(), merged.by(), clock.instant());
            abbreviations.flush();
            publish(kept);
        }
    }

    /** Null for everywhere. */
    private UUID scope(String topic) {
        return topic == null
                ? null
                : topics.findId(topic)
                        .orElseThrow(() -> Problem.of(
                                ProblemType.INVALID_CONTENT,
                                FieldError.of("/topic", "unknown-reference", Kind.TOPIC.code())));
    }

    private AbbreviationView view(Abbreviation abbreviation) {
        return AbbreviationView.of(abbreviation, codeOf(abbreviation.topic()));
    }

    private String codeOf(UUID topic) {
        return topic == null ? null : topics.codesOf(List.of(topic)).get(topic);
    }

    /** Its code names the scope as well; neither an abbreviation nor a topic's code has a space. */
    private void publish(Abbreviation abbreviation) {
        var topic = codeOf(abbreviation.topic());
        var shown = new Shown(abbreviation.id(), abbreviation.text(), abbreviation.expansions());
        publications.put(new Publication(
                Kind.ABBREVIATION,
                abbreviation.id(),
                "vi",
                null,
                topic == null ? abbreviation.text() : abbreviation.text() + " " + topic,
                shown,
                shown,
                topic == null
                        ? Map.of()
                        : Map.of(Relation.TOPIC, List.of(abbreviation.topic().toString())),
                abbreviation.createdAt(),
                abbreviation.updatedAt()));
    }

    private record Shown(UUID id, String abbreviation, List<Expansion> expansions) {}
}
