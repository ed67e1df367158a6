package vn.loa.feedback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * Keeps one sender from filling the desk and from trying secrets. Addresses are in memory alone, and no longer than they
 * count.
 */
@ApplicationScoped
class IntakeLimits {
    private static final Duration PER_ADDRESS = Duration.ofMinutes(10);
    private static final Duration IN_TOTAL = Duration.ofMinutes(1);
    private static final long MAX_ADDRESSES = 100_000;

    private final FeedbackConfig.Limits limits;
    private final Bucket messages;
    private final Cache<String, Bucket> messagesByAddress = buckets();
    private final Cache<String, Bucket> wrongSecretsByAddress = buckets();

    IntakeLimits(FeedbackConfig config) {
        limits = config.limits();
        messages = limits.messages() == 0 ? null : bucket(limits.messages(), IN_TOTAL);
    }

    private static Cache<String, Bucket> buckets() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_ADDRESSES)
                .expireAfterAccess(PER_ADDRESS)
                .build();
    }

    private static Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, period))
                .build();
    }

    /** @throws Problem 429 that says when to try again */
    void countMessage(String address) {
        if (limits.messagesPerAddress() > 0) {
            take(of(messagesByAddress, address, limits.messagesPerAddress()));
        }
        if (messages != null) {
            take(messages);
        }
    }

    /** @throws Problem 429 where so many were wrong that this one is not even looked at */
    void requireTries(String address) {
        if (limits.wrongSecrets() > 0) {
            var bucket = of(wrongSecretsByAddress, address, limits.wrongSecrets());
            var probe = bucket.estimateAbilityToConsume(1);
            if (!probe.canBeConsumed()) {
                throw tooMany(probe.getNanosToWaitForRefill());
            }
        }
    }

    void countWrongSecret(String address) {
        if (limits.wrongSecrets() > 0) {
            of(wrongSecretsByAddress, address, limits.wrongSecrets()).tryConsume(1);
        }
    }

    private static Bucket of(Cache<String, Bucket> buckets, String address, int capacity) {
        return buckets.get(address, unseen -> bucket(capacity, PER_ADDRESS));
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw tooMany(probe.getNanosToWaitForRefill());
        }
    }

    private static Problem tooMany(long nanos) {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS).with("retryAfter", TimeUnit.NANOSECONDS.toSeconds(nanos) + 1);
    }
}
