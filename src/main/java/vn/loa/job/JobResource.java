package vn.loa.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.http.Idempotent;
import vn.loa.http.RequestLanguage;
import vn.loa.identity.CurrentActor;
import vn.loa.identity.Roles;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;
import vn.loa.paging.PageRequest;

@Path("/api/manage/v1/jobs")
@Tag(name = "Jobs")
class JobResource {
    private final Jobs jobs;
    private final CurrentActor actor;
    private final RequestLanguage language;

    JobResource(Jobs jobs, CurrentActor actor, RequestLanguage language) {
        this.jobs = jobs;
        this.actor = actor;
        this.language = language;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listJobs", summary = "Long work, last started first")
    public RestResponse<Page<JobView>> list(@BeanParam PageRequest page, @Context UriInfo request) {
        return PageLinks.answer(jobs.list(page), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "getJob", summary = "How far a job is")
    public JobView get(@PathParam("id") UUID id) {
        return jobs.get(id);
    }

    @GET
    @Path("/{id}/problems")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listJobProblems", summary = "The rows that were left out, and why")
    public RestResponse<Page<JobProblemView>> problems(
            @PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo request) {
        return PageLinks.answer(jobs.problems(id, page, language.get()), request);
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed({Roles.PLANNER, Roles.ADMIN})
    @Operation(
            operationId = "cancelJob",
            summary = "Ends a job early",
            description = "Its owner or an admin. What it has done so far stays done.")
    public RestResponse<JobView> cancel(@PathParam("id") UUID id) {
        return RestResponse.ok(jobs.cancel(id, actor.get()));
    }
}
