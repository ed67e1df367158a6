package vn.loa.document;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.http.Assessment;
import vn.loa.http.Created;
import vn.loa.http.DryRun;
import vn.loa.http.EntityTag;
import vn.loa.http.Idempotent;
import vn.loa.http.MergePatch;
import vn.loa.http.RequestLanguage;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;

@Path("/api/manage/v1/documents")
@Tag(name = "Documents")
class DocumentResource {
    private final DocumentService documents;
    private final CurrentActor actor;
    private final RequestLanguage language;

    DocumentResource(DocumentService documents, CurrentActor actor, RequestLanguage language) {
        this.documents = documents;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listDocuments", summary = "The documents that articles can cite, newest issue first")
    public RestResponse<Page<DocumentView>> list(@BeanParam StaffDocumentQuery query, @Context UriInfo request) {
        return PageLinks.answer(documents.list(query), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getDocument", summary = "One document with what other documents are to it")
    public RestResponse<DocumentView> get(
            @PathParam("id") UUID id,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Day for which the status is computed; today (Asia/Ho_Chi_Minh) by default")
                    LocalDate asOf) {
        var document = documents.require(id, asOf);
        return document.tag().on(document);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createDocument", summary = "Enters a document")
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what the document would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            DocumentDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> documents.create(draft, actor.get()), entered -> List.of(), language.get()));
        }
        var created = documents.create(draft, actor.get());
        return Created.at("/api/manage/v1/documents/" + created.id(), created.tag(), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "patchDocument",
            summary = "Changes a document, and the status of those that it amends, replaces or repeals")
    @APIResponse(
            responseCode = "200",
            description = "The document as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {DocumentView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = DocumentDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> documents.patch(id, seen, patch, actor.get()), changed -> List.of(), language.get()));
        }
        var changed = documents.patch(id, seen, patch, actor.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "deleteDocument", summary = "Deletes a document that nothing refers to")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        documents.delete(id, EntityTag.required(ifMatch), actor.get());
    }
}
