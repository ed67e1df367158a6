package vn.loa.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import vn.loa.publication.ChangesFollowed;
import vn.loa.publication.ItemChanged;

/**
 * Whole public answers by request, each until something that shows in it changes. Bounded by bytes.
 *
 * <p>No reader of this node is shown the old after the new: what a transaction changes is dropped before it commits, and
 * nothing is kept between that and the end of the commit, nor what was read from the database before it.
 */
@ApplicationScoped
class ResponseCache {
    private final Cache<String, Answer> answers;
    /** The answers, with what was asked, by the keys of what shows in them. */
    private final Map<String, Map<Answer, String>> answersByKey = new ConcurrentHashMap<>();

    /** By identity: two transactions may change the same item one right after the other. */
    private final Set<ItemChanged> committing =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private final AtomicLong evictions = new AtomicLong();
    private final Lock keeping;
    private final Lock dropping;

    ResponseCache(CacheConfig config, MeterRegistry metrics) {
        // Who drops what changes must not miss what is just being kept; those who keep do not wait for each other.
        var lock = new ReentrantReadWriteLock();
        keeping = lock.readLock();
        dropping = lock.writeLock();
        answers = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((String request, Answer answer) -> 2 * request.length() + answer.weight())
                .removalListener(this::forget)
                .executor(Runnable::run) // what is too much goes before the next comes, not when a thread is free
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(metrics, answers, "loa.responses");
    }

    Optional<Answer> find(String request) {
        return Optional.ofNullable(answers.getIfPresent(request));
    }

    /** Before the database is asked for anything that the answer is made of. */
    Computation begin(String request) {
        return new Computation(request, evictions.get());
    }

    /** Unless anything changed since it was begun: it may show what was before. */
    void keep(Computation computation, Answer answer) {
        keeping.lock();
        try {
            if (committing.isEmpty() && evictions.get() == computation.evictions()) {
                answer.keys().forEach(key -> index(key, answer, computation.request()));
                answers.put(computation.request(), answer);
            }
        } finally {
            keeping.unlock();
        }
    }

    private void index(String key, Answer answer, String request) {
        answersByKey.compute(key, (same, known) -> {
            var requests = known == null ? new ConcurrentHashMap<Answer, String>() : known;
            requests.put(answer, request);
            return requests;
        });
    }

    /** This answer, and not one that took its place meanwhile. */
    private void drop(Answer answer, String request) {
        answers.asMap().remove(request, answer);
    }

    void followed(@Observes ChangesFollowed followed) {
        dropping.lock();
        try {
            evictions.incrementAndGet();
            followed.changes().forEach(change -> drop(new ItemChanged(change.kind(), change.id())));
        } finally {
            dropping.unlock();
        }
    }

    void committing(@Observes(during = TransactionPhase.BEFORE_COMPLETION) ItemChanged change) {
        dropping.lock();
        try {
            committing.add(change);
            drop(change);
        } finally {
            dropping.unlock();
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_COMPLETION) ItemChanged change) {
        evictions.incrementAndGet();
        committing.remove(change);
    }

    private void drop(ItemChanged change) {
        change.keys().forEach(key -> answersByKey.getOrDefault(key, Map.of()).forEach(this::drop));
    }

    private void forget(String request, Answer answer, RemovalCause cause) {
        answer.keys()
                .forEach(key -> answersByKey.computeIfPresent(key, (same, requests) -> {
                    requests.remove(answer);
                    return requests.isEmpty() ? null : requests;
                }));
    }
}
