package vn.loa.delivery;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.paging.Page;
import vn.loa.paging.PageRequest;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.PublishedChange;

@Path("/api/v1/changes")
@Tag(name = "Changes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class ChangeDelivery {
    private final PublicationReader published;

    ChangeDelivery(PublicationReader published) {
        this.published = published;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Every change of what the public sees, in order",
            description = "Follow next for ever: it is never null, and at the end it answers what came since.")
    public RestResponse<Page<PublishedChange>> list(@BeanParam PageRequest page) {
        return ResponseBuilder.ok(published.changes(page))
                .header("Cache-Control", "public, max-age=1")
                .build();
    }
}
