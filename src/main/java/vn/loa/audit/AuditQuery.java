package vn.loa.audit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.loa.paging.PageRequest;

/** The filters of the audit log. */
public class AuditQuery extends PageRequest {
    @QueryParam("subject")
    @Parameter(description = "Id of what it happened to")
    public UUID subject;

    @QueryParam("actor")
    @Parameter(description = "Subject of the person at the identity provider")
    public String actor;

    @QueryParam("from")
    @Parameter(description = "First day (Asia/Ho_Chi_Minh)")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day (Asia/Ho_Chi_Minh)")
    public LocalDate to;
}
