package vn.loa.delivery;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.ExplainedDay;

/** The last day of a period, and why it is that one. */
record PublishedDueDay(
        @Schema(description = "The day of receipt") LocalDate from,
        int add,

        @Schema(enumeration = {"working-day", "calendar-day"})
        String unit,

        LocalDate due,

        @Schema(description = "Days after receipt that did not count")
        List<ExplainedDay> skipped) {}
