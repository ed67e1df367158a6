package vn.loa.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Activities use the body that held them and the topics that they were about. */
@ApplicationScoped
class ActivityUsage implements Usage {
    private final ActivityRepository activities;

    ActivityUsage(ActivityRepository activities) {
        this.activities = activities;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        return activities.referringTo(kind, id, MAX).stream()
                .map(activity -> new Use("activity", activity.id(), activity.title()))
                .toList();
    }
}
