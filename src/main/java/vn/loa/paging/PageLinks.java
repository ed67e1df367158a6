package vn.loa.paging;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The RFC 8288 Link header of a page: the same request with the cursor of the next page, and of the one before. */
public final class PageLinks {
    private PageLinks() {}

    public static <T> RestResponse<Page<T>> answer(Page<T> page, UriInfo request) {
        var answer = ResponseBuilder.ok(page);
        of(page, request).ifPresent(links -> answer.header("Link", links));
        return answer.build();
    }

    public static Optional<String> of(Page<?> page, UriInfo request) {
        var links = new ArrayList<String>();
        if (page.next() != null) {
            links.add(link(request, page.next(), "next"));
        }
        if (page.prev() != null) {
            links.add(link(request, page.prev(), "prev"));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
    }

    /** Relative to the request, so that it holds behind any proxy. */
    private static String link(UriInfo request, String cursor, String relation) {
        var target = UriBuilder.fromUri(request.getRequestUri())
                .replaceQueryParam("cursor", cursor)
                .build();
        return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"" + relation + "\"";
    }
}
