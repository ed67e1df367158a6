package vn.loa.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/api/manage/v1/feedback")
@Tag(name = "Feedback")
class FeedbackResource {
    private final FeedbackService feedback;
    private final FeedbackHandling handling;
    private final CurrentActor actor;
    private final RequestLanguage language;

    FeedbackResource(
            FeedbackService feedback, FeedbackHandling handling, CurrentActor actor, RequestLanguage language) {
        this.feedback = feedback;
        this.handling = handling;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER, Roles.AUDITOR})
    @Operation(operationId = "listFeedback", summary = "What came in, who waits longest first")
    public RestResponse<Page<FeedbackSummary>> list(@BeanParam FeedbackQuery query, @Context UriInfo request) {
        return PageLinks.answer(feedback.list(query), request);
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.FEEDBACK_OFFICER)
    @Operation(
            operationId = "recordFeedback",
            summary = "Enters what somebody said on the telephone or wrote in a letter, on their behalf",
            description = "The answer is the only one that has the secret: it is for the sender.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FeedbackReceipt.class)))
    public RestResponse<FeedbackReceipt> record(RecordedFeedbackDraft draft) {
        var receipt = feedback.record(draft, actor.get());
        return Created.at("/api/v1/feedback/" + receipt.code(), receipt);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER, Roles.AUDITOR})
    @Operation(operationId = "getFeedback", summary = "One case, without who sent it")
    public RestResponse<FeedbackView> get(@PathParam("id") UUID id) {
        var found = feedback.get(id);
        return found.tag().on(found);
    }

    @GET
    @Path("/{id}/sender")
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(
            operationId = "getFeedbackSender",
            summary = "Who sent it; that it was looked at goes into the audit log")
    public SenderView sender(@PathParam("id") UUID id) {
        return feedback.sender(id, actor.get());
    }

    @GET
    @Path("/{id}/transitions")
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER, Roles.AUDITOR})
    @Operation(operationId = "listFeedbackTransitions", summary = "What you may do with it now, and why not the rest")
    public List<FeedbackTransitionOption> transitions(@PathParam("id") UUID id) {
        return handling.options(id, actor.get());
    }

    @POST
    @Path("/{id}/transitions")
    @Idempotent
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(
            operationId = "moveFeedback",
            summary = "Moves it to another state; who drafted an answer cannot sign it")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now; with validateOnly, what the move would meet",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {FeedbackView.class, Assessment.class})))
    public RestResponse<?> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            FeedbackTransitionRequest request,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        var seen = EntityTag.required(ifMatch);
        if (validateOnly) {
            return RestResponse.ok(
                    DryRun.of(() -> handling.move(id, seen, request, actor.get()), view -> List.of(), language.get()));
        }
        var moved = handling.move(id, seen, request, actor.get());
        return moved.tag().on(moved);
    }

    @GET
    @Path("/{id}/answers")
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER, Roles.AUDITOR})
    @Operation(operationId = "listFeedbackAnswers", summary = "Every version of its answer, first first")
    public List<AnswerView> answers(@PathParam("id") UUID id) {
        return handling.answers(id);
    }

    @GET
    @Path("/{id}/notes")
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER, Roles.AUDITOR})
    @Operation(
            operationId = "listFeedbackNotes",
            summary = "What the staff noted, and what the sender added, first first")
    public RestResponse<Page<NoteView>> notes(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo request) {
        return PageLinks.answer(handling.notes(id, page), request);
    }

    @POST
    @Path("/{id}/notes")
    @Idempotent
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(operationId = "noteFeedback", summary = "Notes something for the staff; the sender never reads it")
    @APIResponse(
            responseCode = "201",
            description = "The note",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NoteView.class)))
    public RestResponse<NoteView> note(@PathParam("id") UUID id, NoteDraft draft) {
        return Created.at("/api/manage/v1/feedback/" + id + "/notes", handling.note(id, draft, actor.get()));
    }

    @GET
    @Path("/{id}/redactions")
    @RolesAllowed({Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(
            operationId = "getFeedbackRedactions",
            summary = "What is hidden of it, what looks like personal data, and what the public would read")
    public RestResponse<RedactionsView> redactions(@PathParam("id") UUID id) {
        var redactions = handling.redactions(id);
        return redactions.tag().on(redactions);
    }

    @PUT
    @Path("/{id}/redactions")
    @RolesAllowed(Roles.FEEDBACK_OFFICER)
    @Operation(
            operationId = "redactFeedback",
            summary = "Says what the public does not read of an answered case; somebody else publishes it")
    public RestResponse<RedactionsView> redact(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RedactionsDraft draft) {
        var redacted = handling.redact(id, EntityTag.required(ifMatch), draft, actor.get());
        return redacted.tag().on(redacted);
    }
}
