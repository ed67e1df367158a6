package vn.loa.sample;

import static vn.loa.sample.SampleData.date;
import static vn.loa.sample.SampleData.text;
import static vn.loa.sample.SampleData.texts;
import static vn.loa.sample.SampleData.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.article.Audience;
import vn.loa.evidence.EvidenceDraft;
import vn.loa.evidence.EvidenceKind;
import vn.loa.evidence.EvidenceService;
import vn.loa.identity.Actor;
import vn.loa.plan.Form;
import vn.loa.plan.PlanDraft;
import vn.loa.plan.PlanItemDraft;
import vn.loa.plan.PlanItemService;
import vn.loa.plan.PlanService;
import vn.loa.plan.PlanState;
import vn.loa.plan.PlanTransitionRequest;
import vn.loa.plan.PlanTransitions;
import vn.loa.promise.Recurrence;

/** The plan that all of this is about, with the articles that were written and the activities that were held for it. */
@IfBuildProfile("local")
@ApplicationScoped
class SamplePlans {
    private final SampleData data;
    private final PlanService plans;
    private final PlanItemService items;
    private final PlanTransitions transitions;
    private final EvidenceService evidence;

    SamplePlans(
            SampleData data,
            PlanService plans,
            PlanItemService items,
            PlanTransitions transitions,
            EvidenceService evidence) {
        this.data = data;
        this.plans = plans;
        this.items = items;
        this.transitions = transitions;
        this.evidence = evidence;
    }

    void enter() {
        data.read("plans").forEach(this::enter);
    }

    private void enter(JsonNode plan) {
        var id = plans.create(
                        new PlanDraft(
                                text(plan, "title"),
                                null,
                                plan.path("year").intValue(),
                                data.id(text(plan, "organisation")),
                                null,
                                data.id(text(plan, "document")),
                                texts(plan, "objectives"),
                                texts(plan, "requirements"),
                                null,
                                null,
                                false,
                                null,
                                null),
                        SamplePeople.PLANNER)
                .id();
        plan.path("items").forEach(item -> promise(id, item));
        move(id, PlanState.SUBMITTED, SamplePeople.PLANNER);
        move(id, PlanState.APPROVED, SamplePeople.APPROVER);
        move(id, PlanState.IN_PROGRESS, SamplePeople.PLANNER);
        plan.path("items").forEach(item -> prove(id, item));
    }

    private void promise(UUID plan, JsonNode item) {
        var added = items.create(
                plan,
                new PlanItemDraft(
                        null,
                        text(item, "section"),
                        text(item, "title"),
                        text(item, "description"),
                        text(item, "notes"),
                        texts(item, "topics"),
                        values(Form.class, item, "forms"),
                        values(Audience.class, item, "audiences"),
                        data.id(text(item, "leadUnit")),
                        List.of(),
                        date(item, "from"),
                        date(item, "to"),
                        SampleData.value(Recurrence.class, text(item, "recurrence")),
                        null,
                        text(item, "product"),
                        item.path("quantity").intValue(),
                        null,
                        false,
                        null),
                SamplePeople.PLANNER);
        data.entered(item, added.id());
    }

    private void prove(UUID plan, JsonNode item) {
        for (var article : texts(item, "evidence")) {
            prove(plan, item, EvidenceKind.ARTICLE, data.id(article), null);
        }
        for (var activity : texts(item, "activities")) {
            prove(plan, item, EvidenceKind.ACTIVITY, null, data.id(activity));
        }
    }

    private void prove(UUID plan, JsonNode item, EvidenceKind kind, UUID article, UUID activity) {
        evidence.add(
                plan,
                data.id(text(item, "key")),
                new EvidenceDraft(kind, article, activity, null, null, null, null, null, null),
                SamplePeople.PLANNER);
    }

    private void move(UUID plan, PlanState to, Actor actor) {
        transitions.move(plan, plans.get(plan).tag(), new PlanTransitionRequest(to, null), actor);
    }
}
