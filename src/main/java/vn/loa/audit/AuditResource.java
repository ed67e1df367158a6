package vn.loa.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.identity.Roles;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;

@Path("/api/manage/v1/audit")
@Tag(name = "Audit")
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
class AuditResource {
    private final AuditReader audit;

    AuditResource(AuditReader audit) {
        this.audit = audit;
    }

    @GET
    @Operation(operationId = "listAudit", summary = "Who did what, when and why; newest first")
    public RestResponse<Page<AuditEntryView>> list(@BeanParam AuditQuery query, @Context UriInfo request) {
        return PageLinks.answer(audit.list(query), request);
    }

    @GET
    @Path("/verify")
    @Operation(operationId = "verifyAudit", summary = "Checks the chain of hashes from the first entry to the last")
    public AuditVerification verify() {
        return audit.verify();
    }
}
