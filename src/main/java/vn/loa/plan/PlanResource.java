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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import vn.loa.http.WholeNumber;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;
import vn.loa.paging.PageRequest;

@Path("/api/manage/v1/plans")
@Tag(name = "Plans")
class PlanResource {
    private final PlanService plans;
    private final PlanTransitions transitions;
    private final PlanComparison comparison;
    private final CurrentActor actor;
    private final RequestLanguage language;

    PlanResource(
            PlanService plans,
            PlanTransitions transitions,
            PlanComparison comparison,
            CurrentActor actor,
            RequestLanguage language) {
        this.plans = plans;
        this.transitions = transitions;
        this.comparison = comparison;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listPlans", summary = "Plans by their last change")
    public RestResponse<Page<PlanSummary>> list(@BeanParam PlanQuery query, @Context UriInfo request) {
        return PageLinks.answer(plans.list(query), request);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createPlan", summary = "Starts a plan as a draft, without items")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what the draft would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            PlanDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> plans.create(draft, actor.get()), view -> List.of(), language.get()));
        }
        var created = plans.create(draft, actor.get());
        return Created.at("/api/manage/v1/plans/" + created.id(), created.tag(), created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getPlan", summary = "One plan with the text of its newest edition, without its items")
    public RestResponse<PlanView> get(@PathParam("id") UUID id) {
        var plan = plans.get(id);
        return plan.tag().on(plan);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "patchPlan",
            summary = "Changes the edition in the making; a plan that counts gets an amendment, and counts as it is"
                    + " until that is approved")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PlanView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = PlanDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> plans.patch(id, seen, patch, actor.get()), view -> List.of(), language.get()));
        }
        var changed = plans.patch(id, seen, patch, actor.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "deletePlan",
            summary = "Throws away the draft of an amendment, or a plan that was never approved")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        plans.delete(id, EntityTag.required(ifMatch), actor.get());
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listPlanTransitions", summary = "What you may do with it now, and why not the rest")
    public List<PlanTransitionOption> transitions(@PathParam("id") UUID id) {
        return transitions.options(id, actor.get());
    }

    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN, Roles.APPROVER})
    @Operation(operationId = "movePlan", summary = "Moves it to another state; approving shows it to the public")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now; with validateOnly, what the move would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {PlanView.class, Assessment.class})))
    public RestResponse<?> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            PlanTransitionRequest request,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> transitions.move(id, seen, request, actor.get()), view -> List.of(), language.get()));
        }
        var moved = transitions.move(id, seen, request, actor.get());
        return moved.tag().on(moved);
    }

    @GET
    @Path("/{id}/editions")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listPlanEditions", summary = "Its editions, the newest amendment first")
    public RestResponse<Page<PlanEditionSummary>> editions(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo request) {
        return PageLinks.answer(plans.editions(id, page), request);
    }

    @GET
    @Path("/{id}/editions/{number}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getPlanEdition", summary = "One edition with its text; items?edition= has its items")
    public PlanEditionView edition(@PathParam("id") UUID id, @PathParam("number") int number) {
        return plans.edition(id, number);
    }

    @GET
    @Path("/{id}/editions/{number}/diff")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPlanDiff",
            summary = "What an edition has other than the one before, or an earlier one")
    public PlanDiff diff(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("against")
                    @Parameter(
                            description = "Number of the earlier edition; the one before when absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
                            example = "1")
                    String against) {
        return comparison.diff(
                id, number, against == null ? null : WholeNumber.of("against", against, 1, Integer.MAX_VALUE));
    }
}
