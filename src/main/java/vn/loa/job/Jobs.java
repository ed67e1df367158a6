package vn.loa.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import vn.loa.audit.AuditEvent;
import vn.loa.audit.AuditLog;
import vn.loa.http.Upload;
import vn.loa.identity.Actor;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;

/** Starts jobs, tells how far they are, and ends them early. */
@ApplicationScoped
public class Jobs {
    private final JobRepository jobs;
    private final JobInput input;
    private final AuditLog audit;
    private final Clock clock;

    Jobs(JobRepository jobs, JobInput input, AuditLog audit, Clock clock) {
        this.jobs = jobs;
        this.input = input;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the upload apart and puts it into the queue.
     *
     * @throws vn.loa.problem.Problem 400 where it cannot be read at all; nothing is queued then
     */
    @Transactional
    public JobView start(JobWork work, Upload upload, boolean validateOnly, Actor actor) {
        var now = clock.instant();
        var job = new Job(work.kind(), validateOnly, actor, now);
        jobs.persistAndFlush(job);
        job.expect(input.take(job.id(), work.columns(), upload));
        audit.record(actor, AuditEvent.of("job", job.id(), "queued"));
        return JobView.of(job, now);
    }

    /**
     * For each key the number of the row of the job that came first with it.
     *
     * @param rows by their keys, which are SHA-256 in hexadecimal
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Integer> firstRows(UUID job, Map<String, Integer> rows) {
        return jobs.firstRows(job, rows);
    }

    @Transactional
    JobView get(UUID id) {
        return JobView.of(jobs.require(id), clock.instant());
    }

    /** Last started first. */
    @Transactional
    Page<JobView> list(PageRequest request) {
        var now = clock.instant();
        return jobs.list(request).map(job -> JobView.of(job, now));
    }

    /** In the order in which they were met, which is that of the rows. */
    @Transactional
    Page<JobProblemView> problems(UUID id, PageRequest request, Locale language) {
        jobs.require(id);
        return jobs.problems(id, request).map(problem -> JobProblemView.of(problem, language));
    }

    /** Ends it after the batch that is being worked on; what was done stays done. */
    @Transactional
    JobView cancel(UUID id, Actor actor) {
        var job = jobs.requireForChange(id);
        job.requireOwnerOrAdmin(actor);
        job.end(JobState.CANCELLED, clock.instant());
        jobs.dropInput(id);
        audit.record(actor, AuditEvent.of("job", id, "cancelled"));
        return JobView.of(job, clock.instant());
    }
}
