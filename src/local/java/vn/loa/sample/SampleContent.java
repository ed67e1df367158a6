package vn.loa.sample;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import vn.loa.paging.PageRequest;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;

/** Fills an empty local database, each noun after those that it refers to. */
@IfBuildProfile("local")
@ApplicationScoped
class SampleContent {
    private final PublicationReader published;
    private final SampleOrganisations organisations;
    private final SampleDocuments documents;
    private final SampleTopics topics;
    private final SampleArticles articles;
    private final SampleActivities activities;
    private final SamplePlans plans;

    SampleContent(
            PublicationReader published,
            SampleOrganisations organisations,
            SampleDocuments documents,
            SampleTopics topics,
            SampleArticles articles,
            SampleActivities activities,
            SamplePlans plans) {
        this.published = published;
        this.organisations = organisations;
        this.documents = documents;
        this.topics = topics;
        this.articles = articles;
        this.activities = activities;
        this.plans = plans;
    }

    /** All of it or, where it is cut off, none of it. */
    @Transactional
    void fill(@Observes StartupEvent start) {
        if (isFilled()) {
            return;
        }
        organisations.enter();
        documents.enter();
        organisations.relate();
        topics.enter();
        articles.enter();
        activities.enter();
        plans.enter();
    }

    private boolean isFilled() {
        var one = new PageRequest();
        one.limit = "1";
        return !published.listInOrder(Kind.TOPIC, "vi", null, one).items().isEmpty();
    }
}
