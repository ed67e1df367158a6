package vn.loa.sample;

import static vn.loa.sample.SampleData.text;
import static vn.loa.sample.SampleData.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.loa.abbreviation.AbbreviationDraft;
import vn.loa.abbreviation.AbbreviationService;
import vn.loa.abbreviation.Expansion;
import vn.loa.topic.TopicDraft;
import vn.loa.topic.TopicService;
import vn.loa.topic.TopicText;
import vn.loa.topic.TopicTranslations;

/** What the plan is about, as a tree, and how it is abbreviated. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleTopics {
    private final SampleData data;
    private final TopicService topics;
    private final AbbreviationService abbreviations;

    SampleTopics(SampleData data, TopicService topics, AbbreviationService abbreviations) {
        this.data = data;
        this.topics = topics;
        this.abbreviations = abbreviations;
    }

    void enter() {
        data.read("topics").forEach(topic -> enter(topic, null));
        data.read("abbreviations").forEach(this::enterAbbreviation);
    }

    private void enter(JsonNode topic, String parent) {
        var code = text(topic, "code");
        topics.create(
                new TopicDraft(
                        code,
                        null,
                        text(topic, "name"),
                        text(topic, "description"),
                        new TopicTranslations(
                                new TopicText(text(topic.path("en"), "name"), text(topic.path("en"), "description"))),
                        texts(topic, "aliases"),
                        parent,
                        0, // T10 stands after T9 by its code
                        data.ids(topic, "documents"),
                        false),
                SamplePeople.PLANNER);
        topic.path("children").forEach(child -> enter(child, code));
    }

    private void enterAbbreviation(JsonNode abbreviation) {
        abbreviations.create(
                new AbbreviationDraft(
                        text(abbreviation, "abbreviation"),
                        text(abbreviation, "topic"),
                        List.of(new Expansion(text(abbreviation, "vi"), text(abbreviation, "en")))),
                SamplePeople.PLANNER);
    }
}
