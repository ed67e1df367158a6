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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;

@Path("/api/v1/topics")
@Tag(name = "Topics")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class TopicDelivery {
    /** Not each of them: a hundred with their neighbours would not fit into a header. */
    private static final List<String> LIST_KEYS = List.of("documents", "topics");

    private final PublicationReader published;
    private final Answers answers;
    private final Addresses addresses;
    private final ReadingLanguage language;
    private final ObjectMapper json;
    private final Clock clock;

    TopicDelivery(
            PublicationReader published,
            Answers answers,
            Addresses addresses,
            ReadingLanguage language,
            ObjectMapper json,
            Clock clock) {
        this.published = published;
        this.answers = answers;
        this.addresses = addresses;
        this.language = language;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPublishedTopics",
            summary = "The tree of topics, flat, each before those below it; retired ones are not listed")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedTopicPage.class)))
    public RestResponse<byte[]> list(@BeanParam PublicTopicQuery query, @Context UriInfo request) {
        var locale = language.ofList();
        var page = published.listInOrder(Kind.TOPIC, ReadingLanguage.FALLBACK, null, query);
        var around = around(inLanguage(page, locale), locale);
        return answers.json(
                ArticleDelivery.list(
                        page, around.topics().stream().map(around::whole).toList()),
                null,
                around.firstChange(),
                LIST_KEYS,
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getPublishedTopic",
            summary = "One topic with its parent, children and documents; an earlier slug, and one of a topic that was"
                    + " merged into it, leads to the present one")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedTopic.class)))
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
                                    "Language; where the topic does not have it, Vietnamese is answered and marked",
                            schema = @Schema(enumeration = {"vi", "en"}))
                    String locale,
            @Context UriInfo request) {
        var requested = language.requested();
        var topic = published
                .findBySlug(Kind.TOPIC, slug, ReadingLanguage.withFallback(requested))
                .orElseThrow(Problem::notFound);
        var elsewhere = addresses.elsewhere(topic, slug, "/api/v1/topics", request);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var around = around(List.of(topic), requested);
        var keys = new ArrayList<>(around.keys());
        keys.add("topics");
        return answers.json(
                around.whole(topic), null, around.firstChange(), keys, "Accept-Encoding, Accept-Language", null);
    }

    /** Every topic is there in Vietnamese, and that is the order; the texts are of the language where there are any. */
    private List<Published> inLanguage(Page<Published> page, String locale) {
        if (locale.equals(ReadingLanguage.FALLBACK)) {
            return page.items();
        }
        var translated =
                published.wholes(page.items().stream().map(Published::id).toList(), locale);
        return page.items().stream()
                .map(topic -> translated.getOrDefault(topic.id(), topic))
                .toList();
    }

    private TopicsAround around(Collection<Published> topics, String locale) {
        return new TopicsAround(json, published, topics, locale, LocalDays.today(clock));
    }
}
