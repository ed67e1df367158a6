package vn.loa.topic;

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

@Path("/api/manage/v1/topics")
@Tag(name = "Topics")
class TopicResource {
    private final TopicService topics;
    private final CurrentActor actor;

    TopicResource(TopicService topics, CurrentActor actor) {
        this.topics = topics;
        this.actor = actor;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listTopics", summary = "The topics that articles can be filed under, by code")
    public RestResponse<Page<TopicView>> list(@BeanParam PageRequest page, @Context UriInfo request) {
        return PageLinks.answer(topics.list(page), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getTopic", summary = "One topic")
    public TopicView get(@PathParam("id") UUID id) {
        return topics.require(id);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createTopic", summary = "Enters a topic")
    @APIResponse(
            responseCode = "201",
            description = "The topic",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TopicView.class)))
    public RestResponse<TopicView> create(TopicDraft draft) {
        var created = topics.create(draft, actor.get());
        return Created.at("/api/manage/v1/topics/" + created.id(), created);
    }
}
