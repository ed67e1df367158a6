package vn.loa.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What staff see is theirs alone: no cache keeps it. */
class ManagementAnswers {
    @ServerResponseFilter
    void keepOutOfCaches(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getUriInfo().getPath().startsWith("/api/manage/")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }
}
