package vn.loa.job;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.loa.paging.Cursors;
import vn.loa.paging.Keyset;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.paging.SortKey;
import vn.loa.problem.Problem;

/** All queries for jobs, their input and their problems. */
@ApplicationScoped
class JobRepository implements PanacheRepositoryBase<Job, UUID> {
    private static final SortKey BY_ID = new SortKey("j.id", UUID::fromString);
    private static final SortKey BY_POSITION = new SortKey("p.key.position", Integer::valueOf);

    private final Cursors cursors;

    JobRepository(Cursors cursors) {
        this.cursors = cursors;
    }

    Job require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    Job requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** One that nobody works on, locked; those that others are just taking are passed over. */
    Optional<Job> free(Instant now) {
        var id = session()
                .createNativeQuery(
                        "select id from job where free_at <= :now order by free_at limit 1 for update skip locked",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
        return id.isEmpty() ? Optional.empty() : findByIdOptional(id.get(0));
    }

    /** Last started first: the ids are in the order of time. */
    Page<Job> list(PageRequest request) {
        return new Keyset(cursors, "jobs", request, BY_ID, BY_ID, true)
                .page(
                        session(),
                        Job.class,
                        "select j from Job j where 1 = 1",
                        "select count(j) from Job j",
                        Map.of(),
                        job -> List.of(job.id().toString(), job.id().toString()));
    }

    Page<JobProblem> problems(UUID job, PageRequest request) {
        return new Keyset(cursors, "job-problems" + job, request, BY_POSITION, BY_POSITION, false)
                .page(
                        session(),
                        JobProblem.class,
                        "select p from JobProblem p where p.key.job = :job",
                        "select count(p) from JobProblem p where p.key.job = :job",
                        Map.of("job", job),
                        problem -> {
                            var position = Integer.toString(problem.position());
                            return List.of(position, position);
                        });
    }

    void keep(UUID job, int position, List<RowProblem> problems) {
        var next = position;
        for (var problem : problems) {
            getEntityManager().persist(new JobProblem(job, next++, problem));
        }
    }

    void keepPart(UUID job, int part, String rows) {
        getEntityManager()
                .createNativeQuery("insert into job_input (job_id, part, content) values (:job, :part, :rows)")
                .setParameter("job", job)
                .setParameter("part", part)
                .setParameter("rows", rows)
                .executeUpdate();
    }

    Optional<String> part(UUID job, int part) {
        return session()
                .createNativeQuery("select content from job_input where job_id = :job and part = :part", String.class)
                .setParameter("job", job)
                .setParameter("part", part)
                .uniqueResultOptional();
    }

    /**
     * The row of the job that came first with each of the keys: the given one, unless an earlier batch had one.
     *
     * @param rows by their keys, which are SHA-256 in hexadecimal
     */
    Map<String, Integer> firstRows(UUID job, Map<String, Integer> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var keys = new ArrayList<>(rows.keySet());
        var places = String.join(", ", Collections.nCopies(keys.size(), "(?, ?, ?)"));
        var insert = getEntityManager()
                .createNativeQuery("insert ignore into job_row (job_id, row_key, row_no) values " + places);
        var place = 1;
        for (var key : keys) {
            insert.setParameter(place++, job).setParameter(place++, key).setParameter(place++, rows.get(key));
        }
        insert.executeUpdate();
        return known(job, keys);
    }

    private Map<String, Integer> known(UUID job, Collection<String> keys) {
        var known = new HashMap<String, Integer>();
        session()
                .createNativeQuery(
                        "select row_key, row_no from job_row where job_id = :job and row_key in (:keys)",
                        Object[].class)
                .setParameter("job", job)
                .setParameterList("keys", keys)
                .getResultList()
                .forEach(row -> known.put((String) row[0], ((Number) row[1]).intValue()));
        return known;
    }

    /** What is needed only as long as the job is not over. */
    void dropInput(UUID job) {
        for (var table : List.of("job_input", "job_row")) {
            getEntityManager()
                    .createNativeQuery("delete from " + table + " where job_id = :job")
                    .setParameter("job", job)
                    .executeUpdate();
        }
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
