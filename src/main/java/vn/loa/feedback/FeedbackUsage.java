package vn.loa.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Cases use the topics that they are about. Named by their codes: a subject may tell of people. */
@ApplicationScoped
class FeedbackUsage implements Usage {
    private final FeedbackRepository cases;

    FeedbackUsage(FeedbackRepository cases) {
        this.cases = cases;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        return kind == Kind.TOPIC
                ? cases.about(id, MAX).stream()
                        .map(one -> new Use("feedback", one.id(), one.code()))
                        .toList()
                : List.of();
    }
}
