package vn.loa.abbreviation;

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
import java.util.function.Supplier;
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

@Path("/api/manage/v1/abbreviations")
@Tag(name = "Abbreviations")
class AbbreviationResource {
    private final AbbreviationService abbreviations;
    private final CurrentActor actor;
    private final RequestLanguage language;

    AbbreviationResource(AbbreviationService abbreviations, CurrentActor actor, RequestLanguage language) {
        this.abbreviations = abbreviations;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listAbbreviations", summary = "Abbreviations in the order of their letters")
    public RestResponse<Page<AbbreviationView>> list(@BeanParam AbbreviationQuery query, @Context UriInfo request) {
        return PageLinks.answer(abbreviations.list(query), request);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "createAbbreviation", summary = "Enters an abbreviation")
    @APIResponse(
            responseCode = "201",
            description = "The abbreviation",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AbbreviationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what it would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            AbbreviationDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return tried(() -> abbreviations.create(draft, actor.get()));
        }
        var created = abbreviations.create(draft, actor.get());
        return Created.at("/api/manage/v1/abbreviations/" + created.id(), created.tag(), created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getAbbreviation", summary = "One abbreviation")
    public RestResponse<AbbreviationView> get(@PathParam("id") UUID id) {
        var abbreviation = abbreviations.get(id);
        return abbreviation.tag().on(abbreviation);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "patchAbbreviation", summary = "Changes an abbreviation")
    @APIResponse(
            responseCode = "200",
            description = "The abbreviation as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {AbbreviationView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = AbbreviationDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return tried(() -> abbreviations.patch(id, seen, patch, actor.get()));
        }
        var changed = abbreviations.patch(id, seen, patch, actor.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(operationId = "deleteAbbreviation", summary = "Takes an abbreviation out of the table")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        abbreviations.delete(id, EntityTag.required(ifMatch), actor.get());
    }

    private RestResponse<Assessment> tried(Supplier<AbbreviationView> write) {
        return RestResponse.ok(DryRun.of(write, written -> List.of(), language.get()));
    }
}
