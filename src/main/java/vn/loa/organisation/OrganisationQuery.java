package vn.loa.organisation;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filters of the list of organisations; each narrows it. */
public class OrganisationQuery extends PageRequest {
    @QueryParam("q")
    @Parameter(
            description =
                    "Words, or beginnings of words, of its names and codes at any time; marks and case do not count",
            example = "so khcn")
    public String q;

    @QueryParam("code")
    @Parameter(description = "A code that it had, on the day of asOf or else at any time", example = "SKHCN")
    public String code;

    @QueryParam("asOf")
    @Parameter(description = "Only those that existed on that day, by their names of then", example = "2022-06-13")
    public LocalDate asOf;
}
