package vn.loa.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Cases use the topics that they are about, and the bodies that answer or took them over. Named by their codes: a subject may tell of people. */
@ApplicationScoped
class FeedbackUsage implements Usage {
    private final FeedbackRepository cases;

    FeedbackUsage(FeedbackRepository cases) {
        this.cases = cases;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        return cases.referringTo(kind, id, MAX).stream()
                .map(one -> new Use("feedback", one.id(), one.code()))
                .toList();
    }
}
