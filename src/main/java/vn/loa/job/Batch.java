package vn.loa.job;

import java.util.List;
import java.util.UUID;
import vn.loa.identity.Actor;

/**
 * The rows that are worked off in one transaction.
 *
 * @param actor who started the job
 * @param validateOnly whether nothing may be written
 */
public record Batch(UUID job, Actor actor, boolean validateOnly, List<Row> rows) {}
