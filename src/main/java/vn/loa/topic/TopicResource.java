package vn.loa.topic;

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

@Path("/api/manage/v1/topics")
@Tag(name = "Topics")
class TopicResource {
    private final TopicService topics;
    private final TopicMerging merging;
    private final CurrentActor actor;
    private final RequestLanguage language;

    TopicResource(TopicService topics, TopicMerging merging, CurrentActor actor, RequestLanguage language) {
        this.topics = topics;
        this.merging = merging;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTopics",
            summary = "The tree of topics, flat, each before those below it; retired ones included")
    public RestResponse<Page<TopicView>> list(@BeanParam TopicQuery query, @Context UriInfo request) {
        return PageLinks.answer(topics.list(query), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getTopic", summary = "One topic, also one that was merged into another")
    public RestResponse<TopicView> get(@PathParam("id") UUID id) {
        var topic = topics.require(id);
        return topic.tag().on(topic);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createTopic", summary = "Enters a topic")
    @APIResponse(
            responseCode = "201",
            description = "The topic",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TopicView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what it would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            TopicDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> topics.create(draft, actor.get()), view -> List.of(), language.get()));
        }
        var created = topics.create(draft, actor.get());
        return Created.at("/api/manage/v1/topics/" + created.id(), created.tag(), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "patchTopic",
            summary = "Renames, moves or retires a topic; everything filed under it shows it so at once")
    @APIResponse(
            responseCode = "200",
            description = "The topic as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {TopicView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = TopicDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> topics.patch(id, seen, patch, actor.get()), view -> List.of(), language.get()));
        }
        var changed = topics.patch(id, seen, patch, actor.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "deleteTopic",
            summary = "Deletes a topic that nothing uses; one that was used is retired or merged instead")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        topics.delete(id, EntityTag.required(ifMatch), actor.get());
    }

    @POST
    @Path("/{id}/merger")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "mergeTopic",
            summary =
                    "Makes it part of another topic, which takes over what is filed under it, its code, slug and aliases")
    @APIResponse(
            responseCode = "200",
            description = "The topic that goes on; with validateOnly, what the merger would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {TopicView.class, Assessment.class})))
    public RestResponse<?> merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            TopicMerger request,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> merging.merge(id, seen, request, actor.get()), view -> List.of(), language.get()));
        }
        var target = merging.merge(id, seen, request, actor.get());
        return target.tag().on(target);
    }
}
