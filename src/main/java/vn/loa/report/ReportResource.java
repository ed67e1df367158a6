package vn.loa.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.identity.Roles;
import vn.loa.problem.Problem;

@Path("/api/manage/v1/plans/{id}/reports")
@Tag(name = "Plans")
class ReportResource {
    private final ReportService reports;

    ReportResource(ReportService reports) {
        this.reports = reports;
    }

    @GET
    @Path("/{period}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPlanReport",
            summary = "The report of a plan for a period: how the plan stands at its end, and what was done within it")
    public PlanReport get(
            @PathParam("id") UUID id,
            @PathParam("period")
                    @Parameter(
                            description = "The plan's year and q1, half-year, q3 or year",
                            example = "2022-half-year")
                    String period) {
        return reports.of(id, ReportName.of(period).orElseThrow(Problem::notFound));
    }
}
