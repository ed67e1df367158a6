package vn.loa.search;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.identity.Person;

/** The search index of the node that was asked. */
@Schema(name = "SearchIndex")
public record SearchIndexView(
        @Schema(required = true) SearchConfig.Backend backend,
        @Schema(required = true) SearchState state,

        @Schema(required = true, description = "Number of the last change that is in the index")
        long indexedSeq,

        @Schema(required = true, description = "Number of the last change that there is")
        long lastSeq,

        @Schema(required = true, nullable = true, description = "How far a build is that is under way")
        Progress progress,

        @Schema(required = true, nullable = true, description = "What was asked for last")
        RebuildView rebuild) {

    /** In items. */
    @Schema(name = "SearchIndexProgress")
    public record Progress(
            @Schema(required = true) long done,
            @Schema(required = true) long total) {}

    /** Somebody's wish, and whether this index has followed it. */
    @Schema(name = "SearchIndexRebuild")
    public record RebuildView(
            @Schema(required = true) UUID id,
            @Schema(required = true) Instant requestedAt,
            @Schema(required = true) Person requestedBy,
            @Schema(required = true) boolean done) {}
}
