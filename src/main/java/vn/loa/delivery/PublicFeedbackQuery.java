package vn.loa.delivery;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** What the public list of answered feedback can be asked for. */
public class PublicFeedbackQuery extends PageRequest {
    @QueryParam("topic")
    @Parameter(description = "Code of the topic that it is about", example = "T3")
    public String topic;

    @QueryParam("organisation")
    @Parameter(description = "Id of the unit that answered")
    public UUID organisation;
}
