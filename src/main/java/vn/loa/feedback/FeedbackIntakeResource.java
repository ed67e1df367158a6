package vn.loa.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.function.Function;
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
    private static final String SECRET_MEANS = "The secret that was answered with the code";
    private static final String EXAMPLE = "kU0m3xJv2q8N1bTzR5wYh7Lc";
    private static final String CODE = "As it was given out; in capitals or not, with or without its hyphens";

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
            @PathParam("code") @Parameter(description = CODE, example = "PA-2026-7K3M9X2-C") String code,
            @HeaderParam(SECRET) @Parameter(required = true, description = SECRET_MEANS, example = EXAMPLE)
                    String secret) {
        return privately(RestResponse.ok(opened(secret, known -> feedback.open(code, known, language.get()))));
    }

    @POST
    @Path("/{code}/supplements")
    @Idempotent
    @Operation(
            operationId = "supplementFeedback",
            summary = "Adds what the sender was asked for; only while a case needs it")
    @APIResponse(
            responseCode = "200",
            description = "How it stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseStatus.class)))
    @APIResponse(responseCode = "429")
    public RestResponse<CaseStatus> supplement(
            @PathParam("code") @Parameter(description = CODE, example = "PA-2026-7K3M9X2-C") String code,
            @HeaderParam(SECRET) @Parameter(required = true, description = SECRET_MEANS, example = EXAMPLE)
                    String secret,
            NoteDraft supplement) {
        return privately(
                RestResponse.ok(opened(secret, known -> feedback.supplement(code, known, supplement, language.get()))));
    }

    @POST
    @Path("/{code}/rating")
    @Idempotent
    @Operation(operationId = "rateFeedback", summary = "Rates the answer; once, by whoever asked")
    @APIResponse(
            responseCode = "200",
            description = "How it stands now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseStatus.class)))
    @APIResponse(responseCode = "429")
    public RestResponse<CaseStatus> rate(
            @PathParam("code") @Parameter(description = CODE, example = "PA-2026-7K3M9X2-C") String code,
            @HeaderParam(SECRET) @Parameter(required = true, description = SECRET_MEANS, example = EXAMPLE)
                    String secret,
            RatingDraft rating) {
        return privately(RestResponse.ok(opened(secret, known -> feedback.rate(code, known, rating, language.get()))));
    }

    /** @throws Problem 404 for a wrong secret, which counts against the one who sent it */
    private <T> T opened(String secret, Function<String, Optional<T>> open) {
        if (secret == null || secret.isBlank()) {
            throw Problem.of(ProblemType.INVALID_HEADER, FieldError.of(SECRET, "required"));
        }
        var from = sender.network();
        limits.requireTries(from);
        return open.apply(secret.strip()).orElseThrow(() -> {
            limits.countWrongSecret(from);
            return Problem.notFound();
        });
    }

    /** It is between the sender and us: no cache keeps it. */
    private static <T> RestResponse<T> privately(RestResponse<T> answer) {
        return ResponseBuilder.fromResponse(answer)
                .header("Cache-Control", "no-store")
                .build();
    }
}
