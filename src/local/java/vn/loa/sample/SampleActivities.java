package vn.loa.sample;

import static vn.loa.sample.SampleData.date;
import static vn.loa.sample.SampleData.text;
import static vn.loa.sample.SampleData.texts;
import static vn.loa.sample.SampleData.value;
import static vn.loa.sample.SampleData.values;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.loa.activity.ActivityDraft;
import vn.loa.activity.ActivityKind;
import vn.loa.activity.ActivityService;
import vn.loa.activity.Participants;
import vn.loa.article.Audience;

/** Classes, a meeting and a broadcast that were held for the plan. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleActivities {
    private final SampleData data;
    private final ActivityService activities;

    SampleActivities(SampleData data, ActivityService activities) {
        this.data = data;
        this.activities = activities;
    }

    void enter() {
        data.read("activities").forEach(this::enter);
    }

    private void enter(JsonNode activity) {
        var recorded = activities.create(
                new ActivityDraft(
                        value(ActivityKind.class, text(activity, "kind")),
                        text(activity, "title"),
                        text(activity, "summary"),
                        texts(activity, "topics"),
                        values(Audience.class, activity, "audiences"),
                        date(activity, "from"),
                        date(activity, "to"),
                        data.id(text(activity, "unit")),
                        text(activity, "place"),
                        List.of(),
                        participants(activity),
                        List.of(),
                        text(activity, "evaluation"),
                        text(activity, "outlet"),
                        text(activity, "programme"),
                        number(activity, "minutes"),
                        number(activity, "repeats"),
                        null,
                        null,
                        List.of(),
                        null,
                        text(activity, "notes")),
                SamplePeople.PLANNER);
        data.entered(activity, recorded.id());
    }

    private static List<Participants> participants(JsonNode activity) {
        var participants = new ArrayList<Participants>();
        activity.path("participants")
                .forEach(one -> participants.add(new Participants(
                        value(Audience.class, text(one, "audience")),
                        one.path("number").intValue())));
        return participants;
    }

    private static Integer number(JsonNode activity, String field) {
        return activity.has(field) ? activity.path(field).intValue() : null;
    }
}
