package vn.loa.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.http.Created;
import vn.loa.http.Idempotent;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;

@Path("/api/manage/v1/documents")
@Tag(name = "Documents")
class DocumentResource {
    private final DocumentService documents;
    private final CurrentActor actor;

    DocumentResource(DocumentService documents, CurrentActor actor) {
        this.documents = documents;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listDocuments", summary = "The documents that articles can cite, last entered first")
    public RestResponse<Page<DocumentView>> list(@BeanParam DocumentQuery query, @Context UriInfo request) {
        return PageLinks.answer(documents.list(query), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getDocument", summary = "One document")
    public DocumentView get(@PathParam("id") UUID id) {
        return documents.require(id);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createDocument", summary = "Enters a document")
    @APIResponse(
            responseCode = "201",
            description = "The document",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DocumentView.class)))
    public RestResponse<DocumentView> create(DocumentDraft draft) {
        var created = documents.create(draft, actor.get());
        return Created.at("/api/manage/v1/documents/" + created.id(), created);
    }
}
