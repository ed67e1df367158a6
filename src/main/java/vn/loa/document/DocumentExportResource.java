package vn.loa.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.http.Download;
import vn.loa.http.Upload;
import vn.loa.identity.Roles;

@Path("/api/manage/v1/documents/export")
@Tag(name = "Documents")
class DocumentExportResource {
    private final DocumentExport export;

    DocumentExportResource(DocumentExport export) {
        this.export = export;
    }

    @GET
    @Produces({Upload.CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "exportDocuments",
            summary = "All documents in the form in which they are imported",
            description =
                    "In CSV, relations and files are JSON within their cells. What is exported can be imported again"
                            + " and changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file, sent while it is read",
            content = {
                @Content(mediaType = Upload.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = DocumentRow.class))
            })
    public RestResponse<Download> export(
            @QueryParam("format") @DefaultValue("csv") @Parameter(description = "csv or json") ExportFormat format) {
        return format == ExportFormat.CSV
                ? answer(export::csv, Upload.CSV, "documents.csv")
                : answer(export::json, MediaType.APPLICATION_JSON, "documents.json");
    }

    private static RestResponse<Download> answer(Download.Body body, String type, String name) {
        return ResponseBuilder.ok(new Download(body))
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
