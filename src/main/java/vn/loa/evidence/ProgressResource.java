package vn.loa.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.identity.Roles;

@Path("/api/manage/v1/plans/{id}/progress")
@Tag(name = "Plans")
class ProgressResource {
    private final ProgressService progress;

    ProgressResource(ProgressService progress) {
        this.progress = progress;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPlanProgress",
            summary = "How a plan stands: what is planned, done, late or cancelled, by topic, form, unit, audience and"
                    + " month, and what is due soon")
    public PlanProgress get(
            @PathParam("id") UUID id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "The day by which it is reckoned; today (Asia/Ho_Chi_Minh) when absent",
                            example = "2022-06-30")
                    LocalDate asOf) {
        return progress.of(id, asOf);
    }
}
