package vn.loa.planbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.http.Download;
import vn.loa.http.Upload;
import vn.loa.identity.Roles;

@Path("/api/manage/v1/plans/import-template")
@Tag(name = "Plans")
class PlanTemplateResource {
    private final PlanTemplate template;

    PlanTemplateResource(PlanTemplate template) {
        this.template = template;
    }

    @GET
    @Produces(Upload.XLSX)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPlanTemplate",
            summary = "A workbook to be filled in and imported, with the topics and units that there are today")
    @APIResponse(
            responseCode = "200",
            description =
                    "XLSX with an example row, which an import leaves out, and a sheet of the values to choose from",
            content = @Content(mediaType = Upload.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<Download> get() {
        return ResponseBuilder.ok(new Download(template::write))
                .header("Content-Type", Upload.XLSX)
                .header("Content-Disposition", "attachment; filename=\"mau-ke-hoach.xlsx\"")
                .build();
    }
}
