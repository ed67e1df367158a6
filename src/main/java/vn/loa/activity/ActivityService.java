package vn.loa.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.Digests;
import vn.loa.http.EntityTag;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;
import vn.loa.topic.TopicMerged;
import vn.loa.topic.TopicService;

/** Records what was done: each method is one use case in one transaction. */
@ApplicationScoped
public class ActivityService {
    private final ActivityRepository activities;
    private final ActivityChecks checks;
    private final TopicService topics;
    private final Event<ActivityChanged> changed;
    private final Event<ActivityDeleted> deleted;
    private final AuditLog audit;
    private final Clock clock;

    ActivityService(
            ActivityRepository activities,
            ActivityChecks checks,
            TopicService topics,
            Event<ActivityChanged> changed,
            Event<ActivityDeleted> deleted,
            AuditLog audit,
            Clock clock) {
        this.activities = activities;
        this.checks = checks;
        this.topics = topics;
        this.changed = changed;
        this.deleted = deleted;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem 409 that names the same activity where it is recorded already */
    @Transactional
    public ActivityView create(ActivityDraft draft, Actor planner) {
        activities.takeTurn();
        checks.requireSound(draft);
        var activity = new Activity(clock.instant());
        write(activity, draft, planner);
        audit.record(planner, AuditEvent.of("activity", activity.id(), "created"));
        return view(activity);
    }

    /**
     * Puts another account in the place of what was recorded; where it counts, that shows at once.
     *
     * @param seen what the caller last read; any other version is answered 412
     */
    @Transactional
    public ActivityView replace(UUID id, EntityTag seen, ActivityDraft draft, Actor planner) {
        activities.takeTurn();
        var activity = activities.requireForChange(id);
        activity.requireVersion(seen);
        checks.requireSound(draft);
        var before = activity.facts();
        write(activity, draft, planner);
        if (!before.equals(activity.facts())) {
            changed.fire(new ActivityChanged(before, activity.facts()));
        }
        audit.record(planner, AuditEvent.of("activity", id, "changed"));
        return view(activity);
    }

    /** @throws Problem 409 that says where it counts, while it does */
    @Transactional
    public void delete(UUID id, EntityTag seen, Actor planner) {
        var activity = activities.requireForChange(id);
        activity.requireVersion(seen);
        deleted.fire(new ActivityDeleted(id));
        activities.delete(activity);
        audit.record(planner, AuditEvent.of("activity", id, "deleted"));
    }

    @Transactional
    ActivityView get(UUID id) {
        return view(activities.require(id));
    }

    @Transactional
    Page<ActivityView> list(ActivityQuery query) {
        var topic = query.topic == null
                ? null
                : topics.findId(query.topic).orElse(new UUID(0, 0)); // nothing was about no topic
        var page = activities.list(query, topic);
        var codes = topics.codesOf(
                page.items().stream().flatMap(one -> one.topics().stream()).toList());
        return page.map(activity -> view(activity, codes));
    }

    /** What counts of an activity, which stays so until the transaction ends; empty where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ActivityFacts> keep(UUID id) {
        return activities.keep(id).map(Activity::facts);
    }

    /** Of those of the ids that are activities'. */
    public Map<UUID, ActivityFacts> factsOf(Collection<UUID> ids) {
        return activities.byIds(ids).stream().collect(Collectors.toMap(Activity::id, Activity::facts));
    }

    void refile(@Observes TopicMerged merged) {
        activities.refile(merged.from(), merged.into());
    }

    private void write(Activity activity, ActivityDraft draft, Actor planner) {
        var identity = identity(draft);
        activities.idOf(identity).filter(known -> !known.equals(activity.id())).ifPresent(known -> {
            throw Problem.of(ProblemType.DUPLICATE, FieldError.of("/title", "taken-by", known.toString()))
                    .with("existing", known);
        });
        var under = topics.idsOf(draft.topics(), activity.topics(), "/topics");
        activity.write(draft, under, identity, planner.person(), clock.instant());
        activities.persistAndFlush(activity);
    }

    /** The same for what a body did of one kind on one day under one title, with or without marks and capitals. */
    private static String identity(ActivityDraft draft) {
        var told = draft.kind() + " " + draft.unit() + " " + draft.from() + " " + VietnameseText.fold(draft.title());
        return Digests.sha256(told.getBytes(StandardCharsets.UTF_8));
    }

    private ActivityView view(Activity activity) {
        return view(activity, topics.codesOf(activity.topics()));
    }

    private static ActivityView view(Activity activity, Map<UUID, String> codes) {
        List<String> its = activity.topics().stream().map(codes::get).sorted().toList();
        return ActivityView.of(activity, its);
    }
}
