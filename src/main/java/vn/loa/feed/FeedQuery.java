package vn.loa.feed;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** Which articles a feed has: in pages as lists are, but no feed format has a place for how many there are. */
public class FeedQuery {
    @QueryParam("limit")
    @DefaultValue("20")
    @Parameter(
            description = "How many at most, from 1 to 100",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    public String limit;

    @QueryParam("cursor")
    @Parameter(description = "As in the feed's links to other pages")
    public String cursor;

    @QueryParam("topic")
    @Parameter(description = "Code of a topic", example = "T1")
    public String topic;

    @QueryParam("locale")
    @Parameter(description = "Language; Vietnamese by default", schema = @Schema(enumeration = {"vi", "en"}))
    public String locale;

    PageRequest page() {
        var page = new PageRequest();
        page.limit = limit;
        page.cursor = cursor;
        return page;
    }
}
