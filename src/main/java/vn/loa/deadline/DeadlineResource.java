package vn.loa.deadline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.loa.http.RequestLanguage;
import vn.loa.identity.Roles;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

@Path("/api/manage/v1/calendar/deadlines")
@Tag(name = "Calendar")
class DeadlineResource {
    private final DeadlineService deadlines;
    private final RequestLanguage language;

    DeadlineResource(DeadlineService deadlines, RequestLanguage language) {
        this.deadlines = deadlines;
        this.language = language;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.FEEDBACK_OFFICER, Roles.FEEDBACK_APPROVER})
    @Operation(operationId = "getDeadline", summary = "When a step is due that something received then has to take")
    public DeadlineView due(
            @QueryParam("regime")
                    @Parameter(required = true, description = "Code of the regime", example = "government-portal")
                    String regime,
            @QueryParam("step") @Parameter(required = true, description = "Code of the step", example = "answer")
                    String step,
            @QueryParam("receivedAt")
                    @Parameter(
                            required = true,
                            description = "When it was received, with an offset (RFC 3339)",
                            example = "2026-04-24T09:30:00+07:00")
                    OffsetDateTime receivedAt) {
        return deadlines.due(
                required("regime", regime),
                required("step", step),
                required("receivedAt", receivedAt).toInstant(),
                language.get());
    }

    private static <T> T required(String parameter, T value) {
        if (value == null) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of(parameter, "required"));
        }
        return value;
    }
}
