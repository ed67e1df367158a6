package vn.loa.plan;

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

@Path("/api/manage/v1/plans/{id}/items")
@Tag(name = "Plans")
class PlanItemResource {
    private final PlanItemService items;
    private final CurrentActor actor;
    private final RequestLanguage language;

    PlanItemResource(PlanItemService items, CurrentActor actor, RequestLanguage language) {
        this.items = items;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listPlanItems", summary = "The items of an edition in their order, as they stand today")
    public RestResponse<Page<PlanItemView>> list(
            @PathParam("id") UUID id, @BeanParam PlanItemQuery query, @Context UriInfo request) {
        return PageLinks.answer(items.list(id, query), request);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "createPlanItem",
            summary = "Adds an item to the edition in the making; a plan that counts gets an amendment")
    @APIResponse(
            responseCode = "201",
            description = "The item",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanItemView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what the item would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            @PathParam("id") UUID id,
            PlanItemDraft draft,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> items.create(id, draft, actor.get()), view -> List.of(), language.get()));
        }
        var created = items.create(id, draft, actor.get());
        return Created.at("/api/manage/v1/plans/" + id + "/items/" + created.id(), created.tag(), created);
    }

    @GET
    @Path("/{item}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getPlanItem", summary = "One item of the newest edition, as it stands today")
    public RestResponse<PlanItemView> get(
            @PathParam("id") UUID id, @PathParam("item") @Parameter(description = "Id of the item") UUID item) {
        var found = items.get(id, item);
        return found.tag().on(found);
    }

    @PATCH
    @Path("/{item}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "patchPlanItem",
            summary = "Changes an item, or cancels it with a reason; a plan that counts gets an amendment")
    @APIResponse(
            responseCode = "200",
            description = "The item as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PlanItemView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = "Id of the item") UUID item,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = PlanItemDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> items.patch(id, item, seen, patch, actor.get()), view -> List.of(), language.get()));
        }
        var changed = items.patch(id, item, seen, patch, actor.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{item}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "deletePlanItem",
            summary = "Takes out an item that no approved edition promised; one that was promised is cancelled instead")
    public void delete(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = "Id of the item") UUID item,
            @HeaderParam("If-Match") String ifMatch) {
        items.delete(id, item, EntityTag.required(ifMatch), actor.get());
    }
}
