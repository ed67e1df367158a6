package vn.loa.feed;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** Which articles a feed has. */
public class FeedQuery extends PageRequest {
    @QueryParam("topic")
    @Parameter(description = "Code of a topic", example = "T1")
    public String topic;

    @QueryParam("locale")
    @Parameter(description = "Language; Vietnamese by default", schema = @Schema(enumeration = {"vi", "en"}))
    public String locale;
}
