package vn.loa.delivery;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filter of the public list of abbreviations. */
public class PublicAbbreviationQuery extends PageRequest {
    @QueryParam("topic")
    @Parameter(description = "Code of the topic within which they hold", example = "T4")
    public String topic;
}
