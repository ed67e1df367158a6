package vn.loa.plan;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.http.WholeNumber;
import vn.loa.paging.PageRequest;

/** Of which edition a plan's items are read. */
public class PlanItemQuery extends PageRequest {
    @QueryParam("edition")
    @Parameter(
            description = "Number of the edition; the newest one when absent",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
            example = "1")
    public String edition;

    /** Null for the newest. */
    Integer wantedEdition() {
        return edition == null ? null : WholeNumber.of("edition", edition, 1, Integer.MAX_VALUE);
    }
}
