package vn.loa.planbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.http.Assessment;
import vn.loa.http.Created;
import vn.loa.http.DryRun;
import vn.loa.http.Idempotent;
import vn.loa.http.RequestLanguage;
import vn.loa.http.Upload;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.plan.PlanView;

@Path("/api/manage/v1/plans/imports")
@Tag(name = "Plans")
class PlanImportResource {
    private final PlanBooks books;
    private final CurrentActor actor;
    private final RequestLanguage language;

    PlanImportResource(PlanBooks books, CurrentActor actor, RequestLanguage language) {
        this.books = books;
        this.actor = actor;
        this.language = language;
    }

    @POST
    @Consumes(Upload.XLSX)
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "importPlan",
            summary = "Starts the plan of a workbook as a draft, with all its items or not at all",
            description =
                    "The workbook is one as the import template: the plan in the sheet \"Kế hoạch\", an item in each row of"
                            + " \"Nhiệm vụ\", columns in any order. Whatever is wrong is named by sheet and cell, such as"
                            + " \"Nhiệm vụ!D7\", where other operations give a pointer. Formulas, macros and merged cells"
                            + " are refused; rows with \"Ví dụ\" in the column \"STT\" are left out.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: every cell that the draft would meet something at",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> take(
            @RequestBody(
                            description = "XLSX, up to 1.5 MB, 16 MB once unpacked, and 500 items",
                            content =
                                    @Content(
                                            mediaType = Upload.XLSX,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    Upload upload,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> books.take(upload.file(), upload.digest(), actor.get()), view -> List.of(), language.get()));
        }
        var created = books.take(upload.file(), upload.digest(), actor.get());
        return Created.at("/api/manage/v1/plans/" + created.id(), created.tag(), created);
    }
}
