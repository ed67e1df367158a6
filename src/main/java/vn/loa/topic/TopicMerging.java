package vn.loa.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.EntityTag;
import vn.loa.http.Validation;
import vn.loa.identity.Actor;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;

/** Makes one topic part of another, with everything that is filed under it. */
@ApplicationScoped
class TopicMerging {
    private final TopicRepository topics;
    private final TopicService service;
    private final TopicPublisher publisher;
    private final Event<TopicMerged> merged;
    private final Validation validation;
    private final AuditLog audit;
    private final Clock clock;

    TopicMerging(
            TopicRepository topics,
            TopicService service,
            TopicPublisher publisher,
            Event<TopicMerged> merged,
            Validation validation,
            AuditLog audit,
            Clock clock) {
        this.topics = topics;
        this.service = service;
        this.publisher = publisher;
        this.merged = merged;
        this.validation = validation;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whatever was filed under it is filed under the other one from now on, without new editions. Its code, slug and
     * aliases lead there.
     *
     * @param seen what the caller last read of the topic that ends; any other version is answered 412
     * @return the topic that goes on
     */
    @Transactional
    TopicView merge(UUID id, EntityTag seen, TopicMerger request, Actor actor) {
        validation.require(request);
        topics.lockTree();
        var from = topics.requireForChange(id);
        from.requireVersion(seen);
        from.requireUnmerged();
        var into = target(request.into());
        if (topics.tree().isWithin(into.id(), id)) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/into", "circular"));
        }
        var now = clock.instant();
        var children = topics.children(id);
        children.forEach(child -> child.moveUnder(into.id(), actor.person(), now));
        from.mergeInto(into, actor.person(), now);
        topics.flush();
        topics.followMerger(id, into.id());
        publisher.merge(id, into.id()); // first: who publishes holds items while it waits for the change log's turn
        merged.fire(new TopicMerged(id, into.id(), actor.person()));
        children.forEach(publisher::publish);
        publisher.publish(into);
        publisher.arrange(topics.tree());
        audit.record(actor, new AuditEvent("topic.merged", "topic", id, null, "→ " + into.code()));
        return service.require(into.id());
    }

    private Topic target(String code) {
        var named = topics.byCode(code)
                .orElseThrow(() -> Problem.of(
                        ProblemType.INVALID_CONTENT, FieldError.of("/into", "unknown-reference", Kind.TOPIC.code())));
        var into = topics.requireForChange(named.mergedInto() == null ? named.id() : named.mergedInto());
        if (into.isRetired()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/into", "retired"));
        }
        return into;
    }
}
