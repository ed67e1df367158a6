package vn.loa.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.http.Assessment;
import vn.loa.http.Created;
import vn.loa.http.DryRun;
import vn.loa.http.EntityTag;
import vn.loa.http.Idempotent;
import vn.loa.http.RequestLanguage;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;

@Path("/api/manage/v1/activities")
@Tag(name = "Activities")
class ActivityResource {
    private final ActivityService activities;
    private final CurrentActor actor;
    private final RequestLanguage language;

    ActivityResource(ActivityService activities, CurrentActor actor, RequestLanguage language) {
        this.activities = activities;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listActivities", summary = "What was recorded by hand, by its first day")
    public RestResponse<Page<ActivityView>> list(@BeanParam ActivityQuery query, @Context UriInfo request) {
        return PageLinks.answer(activities.list(query), request);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "createActivity",
            summary = "Records a class, broadcast, press clipping, print, contest or meeting that took place")
    @APIResponse(
            responseCode = "201",
            description = "The activity",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what it would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            ActivityDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return tried(() -> activities.create(draft, actor.get()));
        }
        var created = activities.create(draft, actor.get());
        return Created.at("/api/manage/v1/activities/" + created.id(), created.tag(), created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getActivity", summary = "One activity")
    public RestResponse<ActivityView> get(@PathParam("id") UUID id) {
        var activity = activities.get(id);
        return activity.tag().on(activity);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "replaceActivity",
            summary =
                    "Puts another account in the place of what was recorded; where it counts as evidence, that shows at"
                            + " once")
    @APIResponse(
            responseCode = "200",
            description = "The activity as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ActivityView.class, Assessment.class})))
    public RestResponse<?> replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            ActivityDraft draft,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return tried(() -> activities.replace(id, seen, draft, actor.get()));
        }
        var replaced = activities.replace(id, seen, draft, actor.get());
        return replaced.tag().on(replaced);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "deleteActivity", summary = "Deletes what counts for no plan")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        activities.delete(id, EntityTag.required(ifMatch), actor.get());
    }

    private RestResponse<Assessment> tried(Supplier<ActivityView> write) {
        return RestResponse.ok(DryRun.of(write, written -> List.of(), language.get()));
    }
}
