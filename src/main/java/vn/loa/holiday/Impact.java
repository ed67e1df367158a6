package vn.loa.holiday;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.http.Warning;

/** Which days a change has made worked or off, and how much of what runs depends on them. */
public record Impact(
        @Schema(
                nullable = true,
                description = "First of the days that are worked now and were not, or the other way round")
        LocalDate from,

        @Schema(nullable = true, description = "Last of them")
        LocalDate to,

        @Schema(description = "All of them") List<LocalDate> days,

        List<Affected> affected) {

    /** How many of one kind are due on these days, or counted through them. */
    @Schema(name = "AffectedDeadlines")
    public record Affected(
            @Schema(description = "scheduled-editions: editions that are to be published on one of the days")
            String kind,

            long count) {}

    static Impact of(SortedSet<LocalDate> days, List<Affected> affected) {
        return days.isEmpty()
                ? new Impact(null, null, List.of(), affected)
                : new Impact(days.first(), days.last(), List.copyOf(days), affected);
    }

    List<Warning> warnings(Locale language) {
        var warnings = new ArrayList<Warning>();
        if (!days.isEmpty()) {
            warnings.add(Warning.of(
                    language, "days-changed", "/date", List.of(days.size(), from.toString(), to.toString())));
        }
        affected.stream()
                .filter(one -> one.count() > 0)
                .forEach(one ->
                        warnings.add(Warning.of(language, "affected-" + one.kind(), "/date", List.of(one.count()))));
        return warnings;
    }
}
