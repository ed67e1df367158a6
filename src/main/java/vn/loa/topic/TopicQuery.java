package vn.loa.topic;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filters of the staff list of topics; each narrows it. */
public class TopicQuery extends PageRequest {
    @QueryParam("q")
    @Parameter(
            description = "Words, or beginnings of words, of code, names and aliases; marks and case do not count",
            example = "dcci")
    public String q;

    @QueryParam("parent")
    @Parameter(description = "Code of the topic above", example = "T3")
    public String parent;

    @QueryParam("retired")
    @Parameter(description = "true: only retired ones; false: only those that articles can be filed under")
    public Boolean retired;
}
