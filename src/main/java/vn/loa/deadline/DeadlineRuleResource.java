package vn.loa.deadline;

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

@Path("/api/manage/v1/calendar/deadline-rules")
@Tag(name = "Calendar")
class DeadlineRuleResource {
    private static final String PATH = "/api/manage/v1/calendar/deadline-rules/";

    private final DeadlineRuleService rules;
    private final CurrentActor actor;
    private final RequestLanguage language;

    DeadlineRuleResource(DeadlineRuleService rules, CurrentActor actor, RequestLanguage language) {
        this.rules = rules;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(operationId = "listDeadlineRules", summary = "How long the regimes give, first entered first")
    public RestResponse<Page<DeadlineRuleView>> list(@BeanParam DeadlineRuleQuery query, @Context UriInfo request) {
        return PageLinks.answer(rules.list(query), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.READER, Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(operationId = "getDeadlineRule", summary = "One deadline rule")
    public RestResponse<DeadlineRuleView> get(@PathParam("id") UUID id) {
        var rule = rules.require(id);
        return rule.tag().on(rule);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createDeadlineRule", summary = "Enters a deadline rule")
    @APIResponse(
            responseCode = "201",
            description = "The rule",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = DeadlineRuleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what the rule would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            DeadlineRuleDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> rules.create(draft, actor.get()), rule -> List.of(), language.get()));
        }
        var created = rules.create(draft, actor.get());
        return Created.at(PATH + created.id(), created.tag(), created);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "patchDeadlineRule", summary = "Changes a deadline rule")
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {DeadlineRuleView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = DeadlineRuleDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> rules.patch(id, seen, patch, actor.get()), rule -> List.of(), language.get()));
        }
        var changed = rules.patch(id, seen, patch, actor.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "deleteDeadlineRule",
            summary = "Deletes a deadline rule that was entered by mistake; one that no longer holds gets a last day")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        rules.delete(id, EntityTag.required(ifMatch), actor.get());
    }
}
