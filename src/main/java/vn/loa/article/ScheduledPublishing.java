package vn.loa.article;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.loa.problem.Problem;

/** Publishes what is due. It runs on every node; the lock on the article's row decides which one does it. */
@ApplicationScoped
class ScheduledPublishing {
    private static final int BATCH = 100;

    private final ArticleRepository articles;
    private final ArticleTransitions transitions;
    private final Clock clock;

    ScheduledPublishing(ArticleRepository articles, ArticleTransitions transitions, Clock clock) {
        this.articles = articles;
        this.transitions = transitions;
        this.clock = clock;
    }

    @Scheduled(every = "${loa.article.publishing-interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishDue() {
        due().forEach(this::publish);
    }

    @Transactional
    List<UUID> due() {
        return articles.due(clock.instant(), BATCH);
    }

    /** One that cannot be published does not hold the others back. */
    private void publish(UUID article) {
        try {
            transitions.publishIfDue(article);
        } catch (Problem problem) {
            Log.warnf(
                    "article %s is due and cannot be published: %s",
                    article, problem.type().code());
        } catch (RuntimeException bug) {
            Log.errorf(bug, "article %s is due and cannot be published", article);
        }
    }
}
