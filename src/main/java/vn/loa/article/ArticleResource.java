package vn.loa.article;

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
import vn.loa.paging.PageRequest;

@Path("/api/manage/v1/articles")
@Tag(name = "Articles")
class ArticleResource {
    private final ArticleService articles;
    private final ArticleTransitions transitions;
    private final ArticleHistory history;
    private final CurrentActor actor;
    private final RequestLanguage language;

    ArticleResource(
            ArticleService articles,
            ArticleTransitions transitions,
            ArticleHistory history,
            CurrentActor actor,
            RequestLanguage language) {
        this.articles = articles;
        this.transitions = transitions;
        this.history = history;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listArticles", summary = "Articles by their last change")
    public RestResponse<Page<ArticleSummary>> list(@BeanParam ArticleQuery query, @Context UriInfo request) {
        return PageLinks.answer(articles.list(query), request);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.AUTHOR)
    @Operation(operationId = "createArticle", summary = "Starts an article as a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "With validateOnly: what the draft would meet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Assessment.class)))
    public RestResponse<?> create(
            ArticleDraft draft, @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> articles.create(draft, actor.get(), language.get()), ArticleView::warnings, language.get()));
        }
        var created = articles.create(draft, actor.get(), language.get());
        return Created.at("/api/manage/v1/articles/" + created.id(), created.tag(), created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getArticle", summary = "One article with the text of its newest edition")
    public RestResponse<ArticleView> get(@PathParam("id") UUID id) {
        var article = articles.get(id, language.get());
        return article.tag().on(article);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.AUTHOR, Roles.EDITOR})
    @Operation(
            operationId = "patchArticle",
            summary = "Changes the edition in the making; a published article gets its next edition")
    @APIResponse(
            responseCode = "200",
            description = "The article as it is now; with validateOnly, what the change would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ArticleView.class, Assessment.class})))
    public RestResponse<?> patch(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(
                            description = "What is named replaces, null removes, what is not named stays (RFC 7396)",
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ArticleDraft.class)))
                    JsonNode patch,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> articles.patch(id, seen, patch, actor.get(), language.get()),
                    ArticleView::warnings,
                    language.get()));
        }
        var changed = articles.patch(id, seen, patch, actor.get(), language.get());
        return changed.tag().on(changed);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.AUTHOR, Roles.EDITOR})
    @Operation(
            operationId = "deleteArticle",
            summary = "Throws away the edition in the making, and with it an article that was never public")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        articles.delete(id, EntityTag.required(ifMatch), actor.get());
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listTransitions", summary = "What you may do with it now, and why not the rest")
    public List<TransitionOption> transitions(@PathParam("id") UUID id) {
        return transitions.options(id, actor.get());
    }

    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @RolesAllowed({Roles.AUTHOR, Roles.EDITOR, Roles.APPROVER})
    @Operation(operationId = "moveArticle", summary = "Moves it to another state")
    @APIResponse(
            responseCode = "200",
            description = "The article as it is now; with validateOnly, what the move would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ArticleView.class, Assessment.class})))
    public RestResponse<?> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            TransitionRequest request,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> transitions.move(id, seen, request, actor.get(), language.get()),
                    ArticleView::warnings,
                    language.get()));
        }
        var moved = transitions.move(id, seen, request, actor.get(), language.get());
        return moved.tag().on(moved);
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "confirmEmergency",
            summary = "Stands by an emergency publication or takedown as a second person")
    public RestResponse<ArticleView> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var confirmed = transitions.confirm(id, EntityTag.required(ifMatch), actor.get(), language.get());
        return confirmed.tag().on(confirmed);
    }

    @GET
    @Path("/{id}/citations")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listCitations",
            summary = "The documents that it cites, with what there is to say against them today")
    public List<CitationView> citations(@PathParam("id") UUID id) {
        return history.citations(id);
    }

    @POST
    @Path("/{id}/history")
    @Idempotent
    @RolesAllowed(Roles.EDITOR)
    @Operation(
            operationId = "keepAsHistory",
            summary = "Keeps it as it is although documents that it cites are no longer in force; readers are told so")
    @APIResponse(
            responseCode = "200",
            description = "The article as it is now; with validateOnly, what keeping it would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ArticleView.class, Assessment.class})))
    public RestResponse<?> keepAsHistory(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            HistoryRequest request,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(DryRun.of(
                    () -> history.keep(id, seen, request, actor.get(), language.get()),
                    ArticleView::warnings,
                    language.get()));
        }
        var kept = history.keep(id, seen, request, actor.get(), language.get());
        return kept.tag().on(kept);
    }

    @DELETE
    @Path("/{id}/history")
    @RolesAllowed(Roles.EDITOR)
    @Operation(operationId = "endHistory", summary = "No longer keeps it as history: the notice goes")
    public RestResponse<ArticleView> endHistory(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var released = history.release(id, EntityTag.required(ifMatch), actor.get(), language.get());
        return released.tag().on(released);
    }

    @GET
    @Path("/{id}/editions")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listEditions", summary = "Its editions, newest first")
    public RestResponse<Page<EditionSummary>> editions(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo request) {
        return PageLinks.answer(articles.editions(id, page), request);
    }

    @GET
    @Path("/{id}/editions/{number}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getEdition", summary = "One edition with its text")
    public EditionView edition(@PathParam("id") UUID id, @PathParam("number") int number) {
        return articles.edition(id, number);
    }
}
