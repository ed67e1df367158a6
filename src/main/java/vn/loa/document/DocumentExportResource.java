package vn.loa.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

@Path("/api/manage/v1/documents/export")
@Tag(name = "Documents")
class DocumentExportResource {
    private final DocumentExport export;

    DocumentExportResource(DocumentExport export) {
        this.export = export;
    }

    // One media type for each: of several, the framework (3.33) looks for a writer of the RestResponse, not of what is
    // in it.
    @GET
    @Path("/csv")
    @Produces(Upload.CSV)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "exportDocumentsAsCsv",
            summary = "All documents in the form in which they are imported, as CSV",
            description = "Relations and files are JSON within their cells. What is exported can be imported again and"
                    + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The whole file, sent while it is read",
            content = @Content(mediaType = Upload.CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<Download> csv() {
        return answer(export::csv, Upload.CSV, "documents.csv");
    }

    @GET
    @Path("/json")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "exportDocumentsAsJson",
            summary = "All documents in the form in which they are imported, as JSON")
    @APIResponse(
            responseCode = "200",
            description = "The whole file, sent while it is read",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = DocumentRow.class)))
    public RestResponse<Download> json() {
        return answer(export::json, MediaType.APPLICATION_JSON, "documents.json");
    }

    private static RestResponse<Download> answer(Download.Body body, String type, String name) {
        return ResponseBuilder.ok(new Download(body))
                .header("Content-Type", type + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
