package vn.loa.promise;

import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many promises stand how. Every one is counted once, so that the states add up to all of them. */
public record Tally(
        @Schema(description = "All of them; planned, inProgress, done, late and cancelled add up to it")
        int all,

        int planned,
        int inProgress,
        int done,
        int late,
        int cancelled,

        @Schema(description = "How many products were promised, cancelled ones left out")
        int promised,

        @Schema(description = "How many of these there are; what is beyond a promise does not count")
        int delivered,

        @Schema(nullable = true, description = "delivered of promised, from 0 to 1; null where nothing was promised")
        Double coverage) {
    private static final double PRECISION = 10_000;

    public static Tally of(Collection<Standing> standings) {
        var promised = 0;
        var delivered = 0;
        for (var standing : standings) {
            if (standing.state() != PromiseState.CANCELLED) {
                promised += standing.promised();
                delivered += standing.delivered();
            }
        }
        return new Tally(
                standings.size(),
                count(standings, PromiseState.PLANNED),
                count(standings, PromiseState.IN_PROGRESS),
                count(standings, PromiseState.DONE),
                count(standings, PromiseState.LATE),
                count(standings, PromiseState.CANCELLED),
                promised,
                delivered,
                promised == 0 ? null : Math.floor(PRECISION * delivered / promised) / PRECISION);
    }

    private static int count(Collection<Standing> standings, PromiseState state) {
        return (int)
                standings.stream().filter(standing -> standing.state() == state).count();
    }
}
