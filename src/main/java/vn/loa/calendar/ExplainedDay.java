package vn.loa.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day that did not count, and why, told in one language. */
public record ExplainedDay(
        LocalDate date,
        @Schema(description = "In the language asked for") String why) {
    public static List<ExplainedDay> of(List<SkippedDay> days, Locale language) {
        return days.stream()
                .map(day -> new ExplainedDay(day.date(), day.why().in(language)))
                .toList();
    }
}
