package vn.loa.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.paging.PageLinks;
import vn.loa.paging.PageRequest;
import vn.loa.publication.PublishedChanges;

@Path("/api/v1/changes")
@Tag(name = "Changes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ChangeDelivery {
    /** Who follows wants to know soon. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final PublishedChanges published;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    ChangeDelivery(PublishedChanges published, Answers answers, ObjectMapper json, Clock clock) {
        this.published = published;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Every change of what the public sees, in order",
            description =
                    "Follow next for ever: it is never null, and at the end it answers what came since. Who has no"
                            + " copy yet begins with snapshot=true: what is public now, and then what changed since that began.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedChangePage.class)))
    public RestResponse<byte[]> list(
            @BeanParam PageRequest paging,
            @QueryParam("snapshot")
                    @DefaultValue("false")
                    @Parameter(
                            description = "Without a cursor, begin with all that is public instead of the first change")
                    boolean snapshot,
            @Context UriInfo request) {
        var page = snapshot && paging.cursor == null ? published.snapshot(paging) : published.page(paging);
        try {
            return answers.json(
                    json.writeValueAsBytes(page),
                    null,
                    clock.instant().plus(FRESH),
                    List.of("changes"),
                    "Accept-Encoding",
                    PageLinks.of(page, request).orElse(null));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
