package vn.loa.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.calendar.LocalDays;
import vn.loa.delivery.ReadingLanguage;
import vn.loa.publication.Kind;
import vn.loa.publication.OrganisationNames;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.text.Kebab;

@Path("/api/v1/search")
@Tag(name = "Search")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class SearchDelivery {
    /** The index is behind the publication store by less; an answer made meanwhile is not kept for longer. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private static final List<String> KEYS =
            Arrays.stream(Kind.values()).map(Kind::listKey).toList();

    private final Searching searching;
    private final PublicationReader published;
    private final ReadingLanguage language;
    private final TopicIds topics;
    private final HitCursors cursors;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    SearchDelivery(
            Searching searching,
            PublicationReader published,
            ReadingLanguage language,
            TopicIds topics,
            HitCursors cursors,
            Answers answers,
            ObjectMapper json,
            Clock clock) {
        this.searching = searching;
        this.published = published;
        this.language = language;
        this.topics = topics;
        this.cursors = cursors;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "What is public and has the words, the best first",
            description = "With or without marks (typed marks rank what has them first), either tone placement, đ or d;"
                    + " abbreviations also find what they stand for. Where nothing has all the words, what has"
                    + " most of them, or similar ones, is answered and relaxed is true.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedSearchPage.class)))
    public RestResponse<byte[]> search(@BeanParam PublicSearchQuery query) {
        var text = query.text();
        var filter = filter(query);
        var facets = query.wantedFacets();
        var limit = query.wantedLimit();
        var scope = "search" + text + filter + facets + limit;
        var offset = cursors.offset(scope, query.cursor);
        var found = text.isEmpty()
                ? new Searching.Found(List.of(), 0, false, Map.of())
                : searching.find(text, filter, facets, offset, Math.min(limit, Searching.MOST - offset));
        var shown = shown(found);
        var hits = found.hits().stream()
                .filter(hit -> shown.containsKey(hit.item()))
                .toList();
        return answer(new PublishedSearchPage(
                hits.stream().map(hit -> hit(hit, shown.get(hit.item()))).toList(),
                cursors.next(scope, offset, found),
                found.total(),
                found.relaxed(),
                found.relaxed() ? DidYouMean.of(text, hits).orElse(null) : null,
                facets.isEmpty() ? null : facets(found, shown)));
    }

    @GET
    @Path("/suggest")
    @Operation(operationId = "suggest", summary = "Titles with words that begin as those that are being typed")
    @APIResponse(
            responseCode = "200",
            description = "Up to ten",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedSuggestions.class)))
    public RestResponse<byte[]> suggest(
            @QueryParam("q") @Parameter(required = true, description = "What is typed so far", example = "cai ca")
                    String q,
            @QueryParam("locale")
                    @Parameter(description = "Language of the titles", schema = @Schema(enumeration = {"vi", "en"}))
                    String locale) {
        var text = PublicSearchQuery.required(q);
        var filter = new SearchFilter(List.of(), language.ofList(), null, null, null, null);
        return answer(new PublishedSuggestions(
                QueryText.parse(text).words().isEmpty() ? List.of() : searching.suggest(text, filter)));
    }

    private SearchFilter filter(PublicSearchQuery query) {
        return new SearchFilter(
                query.kinds(),
                language.ofList(),
                topics.of(query.topic),
                query.organisation == null ? null : query.organisation.toString(),
                query.document == null ? null : query.document.toString(),
                query.wantedYear());
    }

    /** The hits and facet values that are public at this moment, by the store and not by the index. */
    private Map<UUID, Published> shown(Searching.Found found) {
        var ids = new HashSet<UUID>();
        found.hits().forEach(hit -> ids.add(hit.item()));
        for (var facet : Set.of(Facet.TOPIC, Facet.ORGANISATION, Facet.DOCUMENT)) {
            found.facets().getOrDefault(facet, Map.of()).keySet().forEach(id -> ids.add(UUID.fromString(id)));
        }
        return published.summaries(ids, ReadingLanguage.withFallback(language.ofList()));
    }

    private static PublishedHit hit(Searching.Hit hit, Published item) {
        var address = item.slug() == null ? item.id().toString() : item.slug();
        return new PublishedHit(
                hit.kind(),
                item.id(),
                item.slug(),
                item.locale(),
                hit.title(),
                hit.excerpt(),
                item.publishedAt(),
                new PublishedHit.Links("/api/v1/" + item.kind().listKey() + "/" + address
                        + (item.kind() == Kind.FEEDBACK ? "/publication" : "")));
    }

    private Map<String, List<PublishedFacetValue>> facets(Searching.Found found, Map<UUID, Published> shown) {
        var facets = new LinkedHashMap<String, List<PublishedFacetValue>>();
        found.facets()
                .forEach((facet, counts) -> facets.put(
                        Kebab.of(facet),
                        counts.entrySet().stream()
                                .filter(one -> isShown(facet, one.getKey(), shown))
                                .map(one -> value(facet, one.getKey(), one.getValue(), shown))
                                .toList()));
        return facets;
    }

    private static boolean isShown(Facet facet, String value, Map<UUID, Published> shown) {
        return facet == Facet.KIND || facet == Facet.YEAR || shown.containsKey(UUID.fromString(value));
    }

    private PublishedFacetValue value(Facet facet, String value, long count, Map<UUID, Published> shown) {
        if (facet == Facet.KIND || facet == Facet.YEAR) {
            return new PublishedFacetValue(value, null, count);
        }
        var item = shown.get(UUID.fromString(value));
        return new PublishedFacetValue(facet == Facet.TOPIC ? item.code() : value, name(item), count);
    }

    private String name(Published item) {
        try {
            var summary = json.readTree(item.summary());
            return switch (item.kind()) {
                case ORGANISATION ->
                    new OrganisationNames(summary.path("names"))
                            .on(LocalDays.today(clock))
                            .path("name")
                            .asText();
                case DOCUMENT ->
                    summary.path(summary.path("symbol").isTextual() ? "symbol" : "abstract")
                            .asText();
                default -> summary.path("name").asText();
            };
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private RestResponse<byte[]> answer(Object body) {
        try {
            return answers.json(
                    json.writeValueAsBytes(body), null, clock.instant().plus(FRESH), KEYS, "Accept-Encoding", null);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
