package vn.loa.feedback;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** The filters of the list of cases; each narrows it. */
public class FeedbackQuery extends PageRequest {
    @QueryParam("state")
    @Parameter(description = "Where they stand")
    public FeedbackState state;

    @QueryParam("stream")
    @Parameter(description = "What they are handled as")
    public FeedbackStream stream;

    @QueryParam("organisation")
    @Parameter(description = "Id of the unit that answers them")
    public UUID organisation;

    @QueryParam("code")
    @Parameter(description = "As somebody told it; at most one case has it", example = "PA-2026-7K3M9X2-C")
    public String code;

    @QueryParam("topic")
    @Parameter(description = "Code of the topic that they are about", example = "T10")
    public String topic;

    @QueryParam("from")
    @Parameter(description = "First of the days on which they were received")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last of the days on which they were received")
    public LocalDate to;

    @QueryParam("sort")
    @DefaultValue("receivedAt")
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"receivedAt", "-receivedAt"},
                            defaultValue = "receivedAt"))
    public String sort;

    boolean newestFirst() {
        if (!sort.equals("receivedAt") && !sort.equals("-receivedAt")) {
            throw Problem.of(
                    ProblemType.INVALID_PARAMETER, FieldError.of("sort", "unknown-value", "receivedAt, -receivedAt"));
        }
        return sort.startsWith("-");
    }
}
