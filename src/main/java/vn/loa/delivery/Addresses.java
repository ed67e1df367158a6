package vn.loa.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.loa.http.RequestLanguage;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemTexts;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Published;

/** What a public address leads to: the item, its present address, or the word that it is gone. */
@ApplicationScoped
class Addresses {
    private final RequestLanguage language;

    Addresses(RequestLanguage language) {
        this.language = language;
    }

    /** @throws Problem 410 where the item was removed on purpose */
    void requireThere(Published item) {
        if (item.isGone()) {
            throw Problem.of(
                    ProblemType.GONE,
                    item.explanation() == null
                            ? ProblemTexts.text(language.get(), "gone.unexplained")
                            : item.explanation());
        }
    }

    /**
     * 301 to the present slug, for as long as the item has it; the query goes along. Empty where it is the present one.
     *
     * @param collection path that slugs come after
     * @throws Problem 410 where the item was removed on purpose
     */
    Optional<RestResponse<byte[]>> elsewhere(Published item, String slug, String collection, UriInfo request) {
        return elsewhere(item, slug, collection, "", request);
    }

    /** @param form what comes after the slug */
    Optional<RestResponse<byte[]>> elsewhere(
            Published item, String slug, String collection, String form, UriInfo request) {
        requireThere(item);
        if (item.slug().equals(slug)) {
            return Optional.empty();
        }
        var query = request.getRequestUri().getRawQuery();
        return Optional.of(ResponseBuilder.<byte[]>create(301)
                .header(
                        "Location",
                        URI.create(collection + "/" + item.slug() + form + (query == null ? "" : "?" + query)))
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", "Accept-Language") // each language's item may have an address of its own
                .header("Surrogate-Key", Neighbours.key(item))
                .build());
    }
}
