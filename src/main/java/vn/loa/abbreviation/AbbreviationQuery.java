package vn.loa.abbreviation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filters of the list of abbreviations. */
public class AbbreviationQuery extends PageRequest {
    @QueryParam("q")
    @Parameter(
            description = "Beginning of the abbreviation or of an expansion, with or without marks and capitals",
            example = "cai cach")
    public String q;

    @QueryParam("topic")
    @Parameter(description = "Code of the topic within which they hold", example = "T4")
    public String topic;
}
