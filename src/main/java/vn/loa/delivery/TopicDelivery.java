package vn.loa.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.paging.PageLinks;
import vn.loa.paging.PageRequest;
import vn.loa.problem.Problem;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

@Path("/api/v1/topics")
@Tag(name = "Topics")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class TopicDelivery {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> LOCALES = List.of(ReadingLanguage.FALLBACK);

    private final PublicationReader published;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    TopicDelivery(PublicationReader published, Answers answers, ObjectMapper json, Clock clock) {
        this.published = published;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listPublishedTopics", summary = "The tree of topics, flat, in the order of their codes")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedTopicPage.class)))
    public RestResponse<byte[]> list(@BeanParam PageRequest paging, @Context UriInfo request) {
        var page = published.listByCode(Kind.TOPIC, ReadingLanguage.FALLBACK, paging);
        var tree = new Tree(page.items());
        var body = ArticleDelivery.list(
                page, page.items().stream().map(tree::whole).toList());
        return answers.json(
                body,
                null,
                null,
                tree.keys(),
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    @GET
    @Path("/{slug}")
    @Operation(operationId = "getPublishedTopic", summary = "One topic with its parent, children and documents")
    @APIResponse(
            responseCode = "200",
            description = "The topic",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PublishedTopic.class)))
    public RestResponse<byte[]> get(@PathParam("slug") String slug) {
        var topic = published.findBySlug(Kind.TOPIC, slug, LOCALES).orElseThrow(Problem::notFound);
        var tree = new Tree(List.of(topic));
        return answers.json(tree.whole(topic), null, null, tree.keys(), "Accept-Encoding", null);
    }

    /** Some topics with everything around them. */
    private final class Tree {
        private final Neighbours neighbours;
        private final Map<UUID, List<Published>> children;
        private final Collection<Published> topics;

        Tree(Collection<Published> topics) {
            this.topics = topics;
            this.neighbours =
                    Neighbours.of(json, published, topics, Set.of(), LOCALES, LocalDate.now(clock.withZone(ZONE)));
            this.children = published.linkingTo(
                    Relation.PARENT, topics.stream().map(Published::id).toList(), ReadingLanguage.FALLBACK);
        }

        byte[] whole(Published topic) {
            return JsonText.of(topic.detail())
                    .with("parent", neighbours.only(topic, Relation.PARENT))
                    .with(
                            "children",
                            children.getOrDefault(topic.id(), List.of()).stream()
                                    .map(Published::summary)
                                    .toList())
                    .with("documents", neighbours.under(topic, Relation.DOCUMENT))
                    .end();
        }

        List<String> keys() {
            var keys = new ArrayList<>(neighbours.keys());
            keys.add("topics");
            topics.forEach(topic -> keys.add(Neighbours.key(topic)));
            children.values().forEach(list -> list.forEach(child -> keys.add(Neighbours.key(child))));
            return keys;
        }
    }
}
