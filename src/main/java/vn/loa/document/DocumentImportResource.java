package vn.loa.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.http.Idempotent;
import vn.loa.http.Upload;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.job.JobView;
import vn.loa.job.Jobs;

@Path("/api/manage/v1/documents/jobs")
@Tag(name = "Documents")
class DocumentImportResource {
    private final DocumentImport imports;
    private final Jobs jobs;
    private final CurrentActor actor;

    DocumentImportResource(DocumentImport imports, Jobs jobs, CurrentActor actor) {
        this.imports = imports;
        this.jobs = jobs;
        this.actor = actor;
    }

    @POST
    @Consumes({Upload.CSV, MediaType.APPLICATION_JSON})
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "importDocuments",
            summary = "Enters the documents of a file, and changes those that the file has otherwise",
            description =
                    "The answer comes when the file has been read; the job at Location works it off. A document is"
                            + " known by issuer, symbol and year (or term), so that the same file once more changes nothing. A row"
                            + " that is at fault is left out and told of in the job's problems. The first row of a CSV file names the"
                            + " columns: symbol, type, issuer, issued, dateAsWritten, term, effectiveFrom, effectiveTo, abstract,"
                            + " signer, files, verified, source, relations; files and relations are JSON within their cells.")
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    public RestResponse<JobView> start(
            @RequestBody(
                            description = "UTF-8, up to 50 MB",
                            content = {
                                @Content(mediaType = Upload.CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(type = SchemaType.ARRAY, implementation = DocumentRow.class))
                            })
                    Upload upload,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var job = jobs.start(imports, upload, validateOnly, actor.get());
        return ResponseBuilder.<JobView>create(RestResponse.Status.ACCEPTED)
                .entity(job)
                .header("Location", "/api/manage/v1/jobs/" + job.id())
                .build();
    }
}
