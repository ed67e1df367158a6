package vn.loa.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.http.Created;
import vn.loa.http.Idempotent;
import vn.loa.http.RequestLanguage;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

@Path("/api/v1/feedback")
@Tag(name = "Feedback")
@PermitAll
class FeedbackIntakeResource {
    private static final String SECRET = "Loa-Feedback-Secret";

    private final FeedbackService feedback;
    private final IntakeLimits limits;
    private final SenderAddress sender;
    private final RequestLanguage language;

    FeedbackIntakeResource(
            FeedbackService feedback, IntakeLimits limits, SenderAddress sender, RequestLanguage language) {
        this.feedback = feedback;
        this.limits = limits;
        this.sender = sender;
        this.language = language;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "sendFeedback",
            summary = "Sends a comment, question or petition; without an account",
            description = "The answer is the only one that has the secret.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = FeedbackReceipt.class)))
    @APIResponse(responseCode = "429")
    public RestResponse<FeedbackReceipt> send(FeedbackDraft draft) {
        limits.countMessage(sender.network());
        var receipt = feedback.receive(draft);
        return privately(Created.at("/api/v1/feedback/" + receipt.code(), receipt));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getFeedbackStatus",
            summary = "How a case stands, for its sender",
            description = "A wrong secret and a code that does not exist are answered alike.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseStatus.class)))
    @APIResponse(responseCode = "429")
    public RestResponse<CaseStatus> status(
            @PathParam("code")
                    @Parameter(
                            description = "As it was given out; in capitals or not, with or without its hyphens",
                            example = "PA-2026-7K3M9X2-C")
                    String code,
            @HeaderParam(SECRET)
                    @Parameter(
                            required = true,
                            description = "The secret that was answered with the code",
                            example = "kU0m3xJv2q8N1bTzR5wYh7Lc")
                    String secret) {
        if (secret == null || secret.isBlank()) {
            throw Problem.of(ProblemType.INVALID_HEADER, FieldError.of(SECRET, "required"));
        }
        var from = sender.network();
        limits.requireTries(from);
        var status = feedback.open(code, secret.strip(), language.get());
        if (status.isEmpty()) {
            limits.countWrongSecret(from);
            throw Problem.notFound();
        }
        return privately(RestResponse.ok(status.get()));
    }

    /** It is between the sender and us: no cache keeps it. */
    private static <T> RestResponse<T> privately(RestResponse<T> answer) {
        return ResponseBuilder.fromResponse(answer)
                .header("Cache-Control", "no-store")
                .build();
    }
}
