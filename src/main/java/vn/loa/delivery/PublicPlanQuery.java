package vn.loa.delivery;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.Month;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.calendar.CalendarYears;
import vn.loa.http.WholeNumber;
import vn.loa.paging.PageRequest;

/** What the public list of plans can be asked for. */
public class PublicPlanQuery extends PageRequest {
    @QueryParam("year")
    @Parameter(
            description = "Only plans for this year",
            schema = @Schema(type = SchemaType.INTEGER, minimum = CalendarYears.MIN, maximum = CalendarYears.MAX),
            example = "2022")
    public String year;

    /** A day in the year asked for; null for any year. */
    LocalDate day() {
        return year == null
                ? null
                : LocalDate.of(WholeNumber.of("year", year, CalendarYears.FIRST, CalendarYears.LAST), Month.JULY, 1);
    }
}
