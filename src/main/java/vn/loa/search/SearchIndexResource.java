package vn.loa.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.http.Idempotent;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;

@Path(SearchIndexResource.PATH)
@Tag(name = "Search")
class SearchIndexResource {
    static final String PATH = "/api/manage/v1/search/index";

    private final SearchIndexStatus status;
    private final Rebuilds rebuilds;
    private final Indexer indexer;
    private final CurrentActor actor;

    SearchIndexResource(SearchIndexStatus status, Rebuilds rebuilds, Indexer indexer, CurrentActor actor) {
        this.status = status;
        this.rebuilds = rebuilds;
        this.indexer = indexer;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getSearchIndex", summary = "How the search index of the node that answers is")
    public SearchIndexView get() {
        return status.get();
    }

    @POST
    @Path("/rebuilds")
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rebuildSearchIndex",
            summary = "Makes every search index anew from what is public",
            description =
                    "Search goes on answering from what is there. Other nodes follow within seconds, each with its own"
                            + " index, or one of them with the index that they share.")
    @APIResponse(
            responseCode = "202",
            description = "How the index of this node is now; Location tells how far it comes",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = SearchIndexView.class)))
    public RestResponse<SearchIndexView> rebuild() {
        rebuilds.request(actor.get());
        indexer.soon();
        return ResponseBuilder.<SearchIndexView>create(RestResponse.Status.ACCEPTED)
                .entity(status.get())
                .header("Location", PATH)
                .build();
    }
}
