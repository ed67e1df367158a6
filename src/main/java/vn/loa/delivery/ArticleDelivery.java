package vn.loa.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.calendar.LocalDays;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.ListQuery;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

@Path("/api/v1/articles")
@Tag(name = "Articles")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class ArticleDelivery {
    /** Not each item: a hundred with their neighbours would not fit into a header. */
    private static final List<String> LIST_KEYS = List.of("articles", "topics", "documents", "organisations");

    /** Links to it find nothing, as links to a topic that does not exist should. */
    static final UUID NOTHING = new UUID(0, 0);

    private static final Set<String> AUDIENCES = Set.of("officials", "organisations", "citizens", "businesses");
    private static final Set<String> SUMMARY_FIELDS = Set.of(
            "id",
            "slug",
            "locale",
            "title",
            "summary",
            "topics",
            "documents",
            "audiences",
            "byline",
            "organisation",
            "publishedAt",
            "updatedAt",
            "notice",
            "links");
    private static final Set<String> DETAIL_FIELDS;

    static {
        var fields = new java.util.HashSet<>(SUMMARY_FIELDS);
        fields.addAll(Set.of("body", "changeNotes", "requestedLocale", JsonLd.NAME));
        DETAIL_FIELDS = Set.copyOf(fields);
    }

    private final PublicationReader published;
    private final Answers answers;
    private final ArticleReader articles;
    private final ReadingLanguage language;
    private final JsonLd jsonLd;
    private final ObjectMapper json;
    private final Clock clock;

    ArticleDelivery(
            PublicationReader published,
            Answers answers,
            ArticleReader articles,
            ReadingLanguage language,
            JsonLd jsonLd,
            ObjectMapper json,
            Clock clock) {
        this.published = published;
        this.answers = answers;
        this.articles = articles;
        this.language = language;
        this.jsonLd = jsonLd;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPublishedArticles",
            summary = "Published articles by the time of their first publication; withdrawn ones are not listed")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedArticlePage.class)))
    public RestResponse<byte[]> list(@BeanParam PublicArticleQuery query, @Context UriInfo request) {
        var locale = language.ofList();
        var fields = Fields.read(query.fields, SUMMARY_FIELDS);
        var includes = Include.read(query.include);
        var page = page(query, locale);
        var neighbours =
                Neighbours.of(json, published, page.items(), includes, ReadingLanguage.withFallback(locale), today());
        var body = list(
                page,
                page.items().stream()
                        .map(item -> fields.of(
                                articles.whole(item, JsonText.of(item.summary()), neighbours)
                                        .end(),
                                json))
                        .toList());
        var nextChange = page.items().stream()
                .map(Published::nextChangeAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .or(() -> page.items().isEmpty() ? published.nextChange(Kind.ARTICLE) : Optional.empty())
                .orElse(null);
        return answers.json(
                body,
                null,
                neighbours.firstChange(nextChange),
                LIST_KEYS,
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getPublishedArticle", summary = "One article; an earlier slug leads to the present one")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            headers =
                    @Header(
                            name = "Last-Modified",
                            required = true,
                            description = "When anything that shows here last changed",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedArticle.class)))
    @APIResponse(
            responseCode = "301",
            description = "It has another slug now",
            headers =
                    @Header(
                            name = "Location",
                            required = true,
                            description = "Its present address, with your query",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")))
    @APIResponse(responseCode = "410", description = "It was removed on purpose")
    public RestResponse<byte[]> get(
            @PathParam("slug") String slug,
            @QueryParam("locale")
                    @Parameter(
                            description =
                                    "Language; where the article does not have it, Vietnamese is answered and marked",
                            schema = @Schema(enumeration = {"vi", "en"}))
                    String locale,
            @QueryParam("fields")
                    @Parameter(description = "Only these members, separated by commas", example = "title,body")
                    String fields,
            @QueryParam("include")
                    @Parameter(
                            description = PublicArticleQuery.INCLUDES
                                    + "; and jsonLd, the article in the vocabulary of schema.org")
                    String include,
            @Context UriInfo request) {
        var wanted = Fields.read(fields, DETAIL_FIELDS);
        var includes = Include.read(include, Set.of(JsonLd.NAME));
        return articles.read(slug, "", includes, request, article -> {
            if (Include.has(include, JsonLd.NAME)) {
                var text = article.text();
                text.with(JsonLd.NAME, jsonLd.of(text.toString().getBytes(StandardCharsets.UTF_8)));
            }
            return answers.json(
                    wanted.of(article.json(), json),
                    article.modifiedAt(),
                    article.nextChangeAt(),
                    article.keys(),
                    "Accept-Encoding, Accept-Language",
                    null);
        });
    }

    /** Once more where the topic's code leads elsewhere by now: what is remembered of it may be from before a merger. */
    private Page<Published> page(PublicArticleQuery query, String locale) {
        var page = published.list(listQuery(query, locale), query);
        return page.items().isEmpty() && query.topic != null && published.hasMoved(Kind.TOPIC, query.topic)
                ? published.list(listQuery(query, locale), query)
                : page;
    }

    static byte[] list(Page<?> page, List<byte[]> items) {
        var text = JsonText.empty()
                .withObjects("items", items)
                .with("next", page.next() == null ? "null" : ArticleReader.quoted(page.next()));
        return (page.count() == null ? text : text.with("count", page.count().toString())).end();
    }

    private ListQuery listQuery(PublicArticleQuery query, String locale) {
        if (!query.sort.equals("-publishedAt") && !query.sort.equals("publishedAt")) {
            throw invalid("sort", "-publishedAt, publishedAt");
        }
        if (query.audience != null && !AUDIENCES.contains(query.audience)) {
            throw invalid(
                    "audience", String.join(", ", AUDIENCES.stream().sorted().toList()));
        }
        Map<Relation, String> links = new EnumMap<>(Relation.class);
        if (query.topic != null) {
            links.put(
                    Relation.TOPIC,
                    published.idOfCode(Kind.TOPIC, query.topic).orElse(NOTHING).toString());
        }
        if (query.document != null) {
            links.put(Relation.DOCUMENT, query.document.toString());
        }
        var rollUp = rollUp(query);
        if (query.organisation != null && rollUp == null) {
            links.put(Relation.ORGANISATION, query.organisation.toString());
        }
        if (query.audience != null) {
            links.put(Relation.AUDIENCE, query.audience);
        }
        return new ListQuery(
                Kind.ARTICLE,
                locale,
                links,
                rollUp,
                query.from == null ? null : LocalDays.startOf(query.from),
                query.to == null ? null : LocalDays.startOf(query.to.plusDays(1)),
                query.sort.startsWith("-"));
    }

    /** Null where the list is of one organisation at most. */
    private ListQuery.RollUp rollUp(PublicArticleQuery query) {
        if (!query.rollUp) {
            return null;
        }
        if (query.organisation == null) {
            throw Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of("rollUp", "not-applicable"));
        }
        return new ListQuery.RollUp(Relation.ORGANISATION, published.withPredecessors(query.organisation));
    }

    private static Problem invalid(String parameter, String known) {
        return Problem.of(ProblemType.INVALID_PARAMETER, FieldError.of(parameter, "unknown-value", known));
    }

    private LocalDate today() {
        return LocalDays.today(clock);
    }
}
