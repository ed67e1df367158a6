package vn.loa.organisation;

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
import vn.loa.paging.PageRequest;

@Path("/api/manage/v1/organisations")
@Tag(name = "Organisations")
class OrganisationResource {
    private final OrganisationService organisations;
    private final CurrentActor actor;

    OrganisationResource(OrganisationService organisations, CurrentActor actor) {
        this.organisations = organisations;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listOrganisations", summary = "All organisations by name, those of the past included")
    public RestResponse<Page<OrganisationView>> list(@BeanParam PageRequest page, @Context UriInfo request) {
        return PageLinks.answer(organisations.list(page), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    public OrganisationView get(@PathParam("id") UUID id) {
        return organisations.require(id);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createOrganisation", summary = "Enters an organisation")
    @APIResponse(
            responseCode = "201",
            description = "The organisation",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<OrganisationView> create(OrganisationDraft draft) {
        var created = organisations.create(draft, actor.get());
        return Created.at("/api/manage/v1/organisations/" + created.id(), created);
    }
}
