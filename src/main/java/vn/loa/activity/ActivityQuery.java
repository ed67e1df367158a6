package vn.loa.activity;

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

/** The filters of the list of activities; each narrows it. */
public class ActivityQuery extends PageRequest {
    @QueryParam("kind")
    @Parameter(description = "What they were")
    public ActivityKind kind;

    @QueryParam("organisation")
    @Parameter(description = "Id of the body that held them")
    public UUID organisation;

    @QueryParam("topic")
    @Parameter(description = "Code of a topic that they were about", example = "T10")
    public String topic;

    @QueryParam("from")
    @Parameter(description = "First of the days on which they began")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last of the days on which they began")
    public LocalDate to;

    @QueryParam("sort")
    @DefaultValue("-date")
    @Parameter(
            schema =
                    @Schema(
                            enumeration = {"-date", "date"},
                            defaultValue = "-date"))
    public String sort;

    boolean newestFirst() {
        if (!sort.equals("date") && !sort.equals("-date")) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("sort", "unknown-value", "-date, date"));
        }
        return sort.startsWith("-");
    }
}
