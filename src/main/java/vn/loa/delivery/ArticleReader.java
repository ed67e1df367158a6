package vn.loa.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.calendar.LocalDays;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

/** Finds an article at its address and puts it together with what it links to, for whatever form it is answered in. */
@ApplicationScoped
public class ArticleReader {
    static final String COLLECTION = "/api/v1/articles";

    private final PublicationReader published;
    private final Addresses addresses;
    private final ReadingLanguage language;
    private final ObjectMapper json;
    private final Clock clock;

    ArticleReader(
            PublicationReader published,
            Addresses addresses,
            ReadingLanguage language,
            ObjectMapper json,
            Clock clock) {
        this.published = published;
        this.addresses = addresses;
        this.language = language;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The answer with the article, its documents with their issuers; or the way to its present address.
     *
     * @param form what comes after the slug in the address: {@code /print}
     * @throws Problem 404, or 410 where it was removed on purpose
     */
    public RestResponse<byte[]> read(
            String slug, String form, UriInfo request, Function<WholeArticle, RestResponse<byte[]>> answer) {
        return read(slug, form, Set.of(Include.DOCUMENTS_ISSUER), request, answer);
    }

    RestResponse<byte[]> read(
            String slug,
            String form,
            Set<Include> includes,
            UriInfo request,
            Function<WholeArticle, RestResponse<byte[]>> answer) {
        var requested = language.requested();
        var locales = ReadingLanguage.withFallback(requested);
        var item = published.findBySlug(Kind.ARTICLE, slug, locales).orElseThrow(Problem::notFound);
        return addresses
                .elsewhere(item, slug, COLLECTION, form, request)
                .orElseGet(() -> answer.apply(whole(item, requested, includes)));
    }

    private WholeArticle whole(Published item, String requested, Set<Include> includes) {
        var neighbours = Neighbours.of(
                json,
                published,
                List.of(item),
                includes,
                ReadingLanguage.withFallback(requested),
                LocalDays.today(clock));
        var text = whole(item, JsonText.of(item.detail()), neighbours);
        if (!item.locale().equals(requested)) {
            text.with("requestedLocale", quoted(requested));
        }
        return new WholeArticle(item, requested, neighbours, text);
    }

    JsonText whole(Published item, JsonText own, Neighbours neighbours) {
        return own.with("topics", neighbours.under(item, Relation.TOPIC))
                .with("documents", neighbours.under(item, Relation.DOCUMENT))
                .with("organisation", neighbours.only(item, Relation.ORGANISATION))
                .with("notice", notice(item, neighbours))
                .with("links", "{\"self\":" + quoted(COLLECTION + "/" + item.slug()) + "}");
    }

    private String notice(Published item, Neighbours neighbours) {
        if (item.notice() == null) {
            return "null";
        }
        try {
            return JsonText.of(json.writeValueAsBytes(item.notice()))
                    .with("successors", item.notice().isHistorical() ? neighbours.successors(item) : List.of())
                    .toString();
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** Only for texts of which every character stands for itself: slugs, cursors, language tags. */
    static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
