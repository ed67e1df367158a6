package vn.loa.organisation;

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

@Path("/api/manage/v1/organisations")
@Tag(name = "Organisations")
class OrganisationResource {
    private static final String AS_OF = "The day by whose names it is called; today (Asia/Ho_Chi_Minh) when absent";

    private final OrganisationService organisations;
    private final CurrentActor actor;
    private final RequestLanguage language;

    OrganisationResource(OrganisationService organisations, CurrentActor actor, RequestLanguage language) {
        this.organisations = organisations;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listOrganisations",
            summary = "All organisations by their newest name, those of the past included")
    public RestResponse<Page<OrganisationView>> list(@BeanParam OrganisationQuery query, @Context UriInfo request) {
        return PageLinks.answer(organisations.list(query), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getOrganisation", summary = "One organisation")
    public RestResponse<OrganisationView> get(
            @PathParam("id") UUID id,
            @QueryParam("asOf") @Parameter(description = AS_OF, example = "2022-06-13") LocalDate asOf) {
        var organisation = organisations.require(id, asOf);
        return organisation.tag().on(organisation);
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
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what it would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            OrganisationDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> organisations.create(draft, actor.get()), view -> List.of(), language.get()));
        }
        var created = organisations.create(draft, actor.get());
        return Created.at("/api/manage/v1/organisations/" + created.id(), created.tag(), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "patchOrganisation",
            summary = "Changes an organisation; what was published names it anew, each by its own day")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {OrganisationView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = OrganisationDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> organisations.patch(id, seen, patch, actor.get()), view -> List.of(), language.get()));
        }
        var changed = organisations.patch(id, seen, patch, actor.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "deleteOrganisation",
            summary = "Deletes an organisation that nothing uses; one that ended gets a last day instead")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        organisations.delete(id, EntityTag.required(ifMatch), actor.get());
    }
}
