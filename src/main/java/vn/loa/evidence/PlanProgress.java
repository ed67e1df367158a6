package vn.loa.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.plan.PlanState;
import vn.loa.plan.PlannedItem;
import vn.loa.promise.Occurrence;
import vn.loa.promise.PromiseState;
import vn.loa.promise.Tally;

/**
 * How a plan stands on a day: as a whole, and by everything that its items are about. An item with several topics, forms or
 * audiences counts under each of them.
 *
 * @param year of the plan
 * @param items every item with each time that it is due; for those who account for the plan further
 */
public record PlanProgress(
        @Schema(description = "Id of the plan") UUID plan,

        @Schema(description = "Number of the edition that counts; of the newest one before any does")
        int edition,

        PlanState state,

        @Schema(description = "The day by which it is reckoned, what was done on it included")
        LocalDate asOf,

        Tally total,
        @Schema(description = "By codes") List<Group> byTopic,
        List<Group> byForm,
        @Schema(description = "By ids of the leading units") List<Group> byUnit,
        List<Group> byAudience,

        @Schema(description = "By the months in which something is due; what recurs counts in each of them")
        List<Group> byMonth,

        @Schema(description = "What is due within 30 days and not done yet, the first day first")
        List<Due> dueSoon,

        @JsonIgnore int year,
        @JsonIgnore List<ItemProgress> items) {

    /** The items that have something in common. */
    @Schema(name = "ProgressGroup")
    public record Group(
            String key,

            @Schema(nullable = true, description = "Of a topic or unit, as it is called on the day")
            String name,

            Tally tally) {}

    /** Something that is to be done soon. */
    @Schema(name = "ProgressDue")
    public record Due(
            @Schema(description = "Id of the item") UUID item,
            String title,
            @Schema(nullable = true) UUID leadUnit,
            @Schema(description = "Its last day") LocalDate due,

            @Schema(description = "How many are not there yet")
            int missing,

            PromiseState state) {}

    /** One item as it stands. */
    public record ItemProgress(PlannedItem item, List<Occurrence> occurrences) {}
}
