package vn.loa.paging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** The query parameters of every list. */
public class PageRequest {
    public static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(
            description = "How many at most, from 1 to 100",
            schema =
                    @Schema(
                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"))
    public String limit;

    @QueryParam("cursor")
    @Parameter(description = "As answered in next or in a Link header, with the same filters and order")
    public String cursor;

    @QueryParam("count")
    @Parameter(description = "exact also counts the whole list", schema = @Schema(enumeration = "exact"))
    public String count;

    public int limit() {
        if (limit.matches("[1-9][0-9]{0,2}")) { // parseInt takes a sign and the digits of other scripts, too
            var value = Integer.parseInt(limit);
            if (value <= MAX_LIMIT) {
                return value;
            }
        }
        throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("limit", "not-a-number", 1, MAX_LIMIT));
    }

    public boolean isCounted() {
        if (count != null && !count.equals("exact")) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("count", "unknown-value", "exact"));
        }
        return count != null;
    }
}
