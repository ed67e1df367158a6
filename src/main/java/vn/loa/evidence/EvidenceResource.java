package vn.loa.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import vn.loa.paging.PageRequest;

@Path("/api/manage/v1/plans/{id}/items/{item}")
@Tag(name = "Plans")
class EvidenceResource {
    private static final String ITEM = "Id of the item";

    private final EvidenceService evidence;
    private final CurrentActor actor;
    private final RequestLanguage language;

    EvidenceResource(EvidenceService evidence, CurrentActor actor, RequestLanguage language) {
        this.evidence = evidence;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @Path("/evidence")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listEvidence", summary = "What was done for an item, the newest first")
    public RestResponse<Page<EvidenceView>> list(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = ITEM) UUID item,
            @BeanParam PageRequest page,
            @Context UriInfo request) {
        return PageLinks.answer(evidence.list(id, item, page), request);
    }

    @POST
    @Path("/evidence")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "addEvidence",
            summary =
                    "Counts an article, an activity, a press clipping or a page elsewhere for an item; one may count for several"
                            + " items")
    @APIResponse(
            responseCode = "201",
            description = "The piece of evidence",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EvidenceView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what it would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> add(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = ITEM) UUID item,
            EvidenceDraft draft,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> evidence.add(id, item, draft, actor.get()), view -> List.of(), language.get()));
        }
        var added = evidence.add(id, item, draft, actor.get());
        return Created.at(address(id, item, added.id()), added.tag(), added);
    }

    @GET
    @Path("/evidence/{evidence}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getEvidence", summary = "One piece of evidence")
    public RestResponse<EvidenceView> get(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = ITEM) UUID item,
            @PathParam("evidence") @Parameter(description = "Id of the piece of evidence") UUID piece) {
        var found = evidence.get(id, item, piece);
        return found.tag().on(found);
    }

    @DELETE
    @Path("/evidence/{evidence}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "deleteEvidence", summary = "Takes away what was entered by mistake")
    public void delete(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = ITEM) UUID item,
            @PathParam("evidence") @Parameter(description = "Id of the piece of evidence") UUID piece,
            @HeaderParam("If-Match") String ifMatch) {
        evidence.delete(id, item, piece, EntityTag.required(ifMatch), actor.get());
    }

    @GET
    @Path("/proposals")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listProposals",
            summary = "Articles under a topic of the item that were published in its days, and that nobody has entered"
                    + " or dismissed")
    public RestResponse<Page<Proposal>> proposals(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = ITEM) UUID item,
            @BeanParam PageRequest page,
            @Context UriInfo request) {
        return PageLinks.answer(evidence.proposals(id, item, page), request);
    }

    @GET
    @Path("/activity-proposals")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listActivityProposals",
            summary =
                    "Activities under a topic of the item, in its days and forms, that nobody has entered for it or dismissed")
    public RestResponse<Page<ActivityProposal>> activityProposals(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = ITEM) UUID item,
            @BeanParam PageRequest page,
            @Context UriInfo request) {
        return PageLinks.answer(evidence.activityProposals(id, item, page), request);
    }

    @POST
    @Path("/dismissals")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "dismissProposal",
            summary = "Proposes an article or activity for the item no more; it can still be entered by hand")
    public Dismissal dismiss(
            @PathParam("id") UUID id,
            @PathParam("item") @Parameter(description = ITEM) UUID item,
            DismissalDraft draft) {
        return evidence.dismiss(id, item, draft, actor.get());
    }

    static String addressOf(Evidence piece) {
        return address(piece.plan(), piece.item(), piece.id());
    }

    private static String address(UUID plan, UUID item, UUID piece) {
        return "/api/manage/v1/plans/" + plan + "/items/" + item + "/evidence/" + piece;
    }
}
