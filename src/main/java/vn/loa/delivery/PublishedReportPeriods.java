package vn.loa.delivery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.calendar.ReportPeriod;

/** One year's periods of the reports on administrative reform. */
@Schema(name = "ReportPeriods")
record PublishedReportPeriods(int year, List<Item> items) {
    /** What happened from the first to the last day is reported by the due day. */
    @Schema(name = "ReportWindow")
    record Item(ReportPeriod kind, LocalDate from, LocalDate to, LocalDate due, String basis) {}

    static PublishedReportPeriods of(int year) {
        return new PublishedReportPeriods(
                year,
                Arrays.stream(ReportPeriod.values())
                        .map(period -> new Item(
                                period, period.from(year), period.to(year), period.due(year), ReportPeriod.BASIS))
                        .toList());
    }
}
