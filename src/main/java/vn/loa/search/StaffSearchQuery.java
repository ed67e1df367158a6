package vn.loa.search;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What staff look for. */
public class StaffSearchQuery {
    @QueryParam("q")
    @Parameter(required = true, description = "As in the public search", example = "một cửa")
    public String q;

    @QueryParam("state")
    @Parameter(description = "State of the newest edition", example = "draft")
    public String state;

    @QueryParam("topic")
    @Parameter(description = "Code of a topic", example = "T1")
    public String topic;

    @QueryParam("organisation")
    @Parameter(description = "Id of the publishing organisation")
    public UUID organisation;

    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(
            description = "How many at most, from 1 to 100",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    public String limit;

    @QueryParam("cursor")
    @Parameter(description = "As answered in next, with the same parameters")
    public String cursor;
}
