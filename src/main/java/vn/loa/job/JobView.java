package vn.loa.job;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** A job as staff see it. */
@Schema(name = "Job")
public record JobView(
        UUID id,
        @Schema(examples = "document-import") String kind,
        JobState state,

        @Schema(description = "Whether it only tells what it would meet")
        boolean validateOnly,

        @Schema(description = "Rows in all") int total,

        @Schema(description = "Rows worked off, the failed ones included")
        int done,

        @Schema(description = "Rows left out; see its problems")
        int failed,

        int created,
        int updated,

        @Schema(description = "Rows that were there just so")
        int unchanged,

        Instant createdAt,
        Person createdBy,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,

        @Schema(nullable = true, description = "When it will be done if it goes on as up to now")
        Instant eta) {
    static JobView of(Job job, Instant now) {
        return new JobView(
                job.id(),
                job.kind(),
                job.state(),
                job.isValidateOnly(),
                job.total(),
                job.done(),
                job.failed(),
                job.created(),
                job.updated(),
                job.unchanged(),
                job.createdAt(),
                job.createdBy(),
                job.startedAt(),
                job.finishedAt(),
                job.eta(now).orElse(null));
    }
}
