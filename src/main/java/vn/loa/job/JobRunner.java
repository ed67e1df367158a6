package vn.loa.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.loa.problem.FieldError;

/**
 * Works off the queue, one job at a time on each node. A batch, its progress and the lease are one transaction, and hold
 * the job's row: whoever is killed has done a batch whole or not at all, and no two nodes work on one.
 */
@ApplicationScoped
class JobRunner {
    private static final int ATTEMPTS = 5;

    private final String node = UUID.randomUUID().toString();
    private final JobRepository jobs;
    private final Map<String, JobWork> works;
    private final JobConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    private volatile boolean stopping;

    JobRunner(JobRepository jobs, @All List<JobWork> works, JobConfig config, ObjectMapper json, Clock clock) {
        this.jobs = jobs;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(every = "${loa.job.interval}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (!stopping) {
            var taken = QuarkusTransaction.requiringNew().call(this::take);
            if (taken == null) {
                return;
            }
            work(taken);
        }
    }

    void stop(@Observes ShutdownEvent end) {
        stopping = true;
    }

    /** Null where there is nothing to do. */
    private UUID take() {
        var now = clock.instant();
        return jobs.free(now)
                .map(job -> {
                    job.take(node, now, config.lease());
                    return job.id();
                })
                .orElse(null);
    }

    private void work(UUID id) {
        var failures = 0;
        while (!stopping) {
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> step(id))) {
                    return;
                }
                failures = 0;
            } catch (RuntimeException failure) {
                if (++failures == ATTEMPTS) {
                    Log.errorf(failure, "job %s fails", id);
                    end(id, JobState.FAILED);
                    return;
                }
                // Another writer may have met us: the same batch once more sees what that one wrote.
                Log.warnf("job %s tries again: %s", id, failure.getMessage());
            }
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var job = jobs.requireForChange(id);
            if (job.isHeldBy(node)) {
                job.release(clock.instant());
            }
        });
    }

    /** Whether there may be more to do for this node. */
    private boolean step(UUID id) {
        var job = jobs.requireForChange(id);
        if (!job.isHeldBy(node)) {
            return false;
        }
        var part = jobs.part(id, job.nextPart());
        if (part.isEmpty()) {
            job.end(JobState.DONE, clock.instant());
            jobs.dropInput(id);
            Log.infof("job %s done: %d rows, %d failed", id, job.done(), job.failed());
            return false;
        }
        var rows = rows(part.get());
        var results = results(job, rows);
        jobs.keep(id, job.problems(), results.problems());
        job.advance(rows.size(), results, clock.instant().plus(config.lease()));
        return true;
    }

    private Results results(Job job, List<Row> rows) {
        var readable = rows.stream().filter(row -> row.fault() == null).toList();
        var batch = new Batch(job.id(), job.actor(), job.isValidateOnly(), readable);
        var results = works.get(job.kind()).work(batch);
        var problems = new ArrayList<>(results.problems());
        rows.stream()
                .filter(row -> row.fault() != null)
                .forEach(row -> problems.add(new RowProblem(row.number(), FieldError.of("", row.fault()))));
        problems.sort((one, other) -> Integer.compare(one.row(), other.row()));
        return new Results(results.created(), results.updated(), results.unchanged(), problems);
    }

    private void end(UUID id, JobState state) {
        QuarkusTransaction.requiringNew().run(() -> {
            var job = jobs.requireForChange(id);
            if (job.isHeldBy(node)) {
                job.end(state, clock.instant());
                jobs.dropInput(id);
            }
        });
    }

    private List<Row> rows(String part) {
        try {
            return Arrays.asList(json.readValue(part, Row[].class));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
