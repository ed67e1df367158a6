package vn.loa.plan;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.calendar.CalendarYears;
import vn.loa.paging.PageRequest;

/** The filters of the staff list of plans; each narrows it. */
public class PlanQuery extends PageRequest {
    @QueryParam("state")
    @Parameter(description = "State of the newest edition")
    public PlanState state;

    @QueryParam("year")
    @Parameter(
            description = "The year that it is for",
            schema = @Schema(type = SchemaType.INTEGER, minimum = CalendarYears.MIN, maximum = CalendarYears.MAX),
            example = "2022")
    public String year;

    @QueryParam("organisation")
    @Parameter(description = "Id of the body whose plan it is")
    public UUID organisation;
}
