package vn.loa.delivery;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** What the public list of topics can be asked for. */
public class PublicTopicQuery extends PageRequest {
    @QueryParam("locale")
    @Parameter(
            description = "Language; topics that do not have it come in Vietnamese and say so",
            schema =
                    @Schema(
                            enumeration = {"vi", "en"},
                            defaultValue = "vi"))
    public String locale;
}
