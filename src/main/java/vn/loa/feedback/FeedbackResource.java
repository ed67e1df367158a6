package vn.loa.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.http.Created;
import vn.loa.http.Idempotent;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;

@Path("/api/manage/v1/feedback")
@Tag(name = "Feedback")
class FeedbackResource {
    private final FeedbackService feedback;
    private final CurrentActor actor;

    FeedbackResource(FeedbackService feedback, CurrentActor actor) {
        this.feedback = feedback;
        this.actor = actor;
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
}
