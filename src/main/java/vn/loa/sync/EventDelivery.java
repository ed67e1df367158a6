package vn.loa.sync;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;

/** The change log as server-sent events (WHATWG HTML, "Server-sent events"). */
@Path("/api/v1/events")
@Tag(name = "Changes")
@Produces(MediaType.SERVER_SENT_EVENTS)
@PermitAll
class EventDelivery {
    private static final String NUMBER = "[0-9]{1,18}";

    private final Subscribers subscribers;

    EventDelivery(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    /** Only GET subscribes; left to the framework, HEAD would too, and never end. */
    @HEAD
    @Operation(hidden = true)
    @ResponseHeader(
            name = "Cache-Control",
            value = {"no-store"})
    public RestResponse<Void> describe() {
        return ResponseBuilder.<Void>ok(null, MediaType.SERVER_SENT_EVENTS_TYPE).build();
    }

    @GET
    @Blocking // an event that this node has not seen is looked for in the database
    @ResponseHeader(
            name = "Cache-Control",
            value = {"no-store"})
    @ResponseHeader(
            name = "X-Accel-Buffering",
            value = {"no"})
    @Operation(
            operationId = "followChanges",
            summary = "Every change of what the public sees, as it happens",
            description =
                    "Server-sent events: id is the change's seq, data the change as in /api/v1/changes. Comments keep the"
                            + " connection alive. Who comes back with Last-Event-ID gets what was missed. An event named"
                            + " reset says that this id was never given: begin anew with /api/v1/changes?snapshot=true.")
    @APIResponse(
            responseCode = "200",
            description = "Events for as long as the connection stands",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> follow(
            @HeaderParam("Last-Event-ID") @Parameter(description = "The id of the last event that you have")
                    String last,
            @QueryParam("after")
                    @Parameter(
                            description = "The same, for the first connection: the seq of the last change in your copy",
                            example = "0")
                    String after,
            @QueryParam("kind") @Parameter(description = "Only changes of this kind") Kind kind) {
        if (last != null && !last.isEmpty()) {
            if (!last.matches(NUMBER)) {
                throw Problem.of(ProblemType.INVALID_HEADER, FieldError.of("Last-Event-ID", "malformed"));
            }
            return subscribers.subscribe(Long.valueOf(last), kind);
        }
        if (after != null && !after.matches(NUMBER)) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("after", "malformed"));
        }
        return subscribers.subscribe(after == null ? null : Long.valueOf(after), kind);
    }
}
