package vn.loa.deadline;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filter of the list of deadline rules. */
public class DeadlineRuleQuery extends PageRequest {
    @QueryParam("regime")
    @Parameter(description = "Code of the regime", example = "government-portal")
    public String regime;
}
