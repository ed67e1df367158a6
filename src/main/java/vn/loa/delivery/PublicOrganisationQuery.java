package vn.loa.delivery;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** What the public list of organisations can be asked for. */
public class PublicOrganisationQuery extends PageRequest {
    @QueryParam("asOf")
    @Parameter(
            description =
                    "Only those that existed on that day, by their names of then; without it all of them, by their"
                            + " names of today (Asia/Ho_Chi_Minh)",
            example = "2022-06-13")
    public LocalDate asOf;
}
