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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import vn.loa.publication.ListQuery;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

@Path("/api/v1/feedback")
@Tag(name = "Feedback")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class FeedbackDelivery {
    private static final List<String> LOCALES = List.of(ReadingLanguage.FALLBACK);

    private final PublicationReader published;
    private final Addresses addresses;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    FeedbackDelivery(
            PublicationReader published, Addresses addresses, Answers answers, ObjectMapper json, Clock clock) {
        this.published = published;
        this.addresses = addresses;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPublishedFeedback",
            summary =
                    "What citizens and businesses asked and were answered, the newest answer first; without who they are")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedFeedbackPage.class)))
    public RestResponse<byte[]> list(@BeanParam PublicFeedbackQuery query, @Context UriInfo request) {
        var page = page(query);
        var neighbours = Neighbours.of(json, published, page.items(), Set.of(), LOCALES, LocalDays.today(clock));
        var keys = new ArrayList<>(neighbours.keys());
        keys.add(Kind.FEEDBACK.listKey());
        if (query.topic != null) {
            keys.add(Kind.TOPIC.listKey()); // its code may come to lead to another
        }
        return answers.json(
                ArticleDelivery.list(
                        page,
                        page.items().stream()
                                .map(item -> whole(item, neighbours))
                                .toList()),
                null,
                neighbours.firstChange(null),
                keys,
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    private Page<Published> page(PublicFeedbackQuery query) {
        var links = new EnumMap<Relation, String>(Relation.class);
        if (query.topic != null) {
            links.put(
                    Relation.TOPIC,
                    published
                            .idOfCode(Kind.TOPIC, query.topic)
                            .orElse(ArticleDelivery.NOTHING)
                            .toString());
        }
        if (query.organisation != null) {
            links.put(Relation.ORGANISATION, query.organisation.toString());
        }
        var list =
                published.list(new ListQuery(Kind.FEEDBACK, ReadingLanguage.FALLBACK, links, null, null, true), query);
        var wholes = published.wholes(list.items().stream().map(Published::id).toList(), ReadingLanguage.FALLBACK);
        return list.map(item -> wholes.getOrDefault(item.id(), item));
    }

    @GET
    @Path("/{code}/publication")
    @Operation(operationId = "getPublishedFeedback", summary = "What of one case everybody may read")
    @APIResponse(
            responseCode = "200",
            description = "Question and answer",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedFeedback.class)))
    @APIResponse(responseCode = "410", description = "It was taken away")
    public RestResponse<byte[]> get(
            @PathParam("code") @Parameter(description = "The code of the case", example = "PA-2026-7K3M9X2-C")
                    String code) {
        var found = published.findBySlug(Kind.FEEDBACK, code, LOCALES).orElseThrow(Problem::notFound);
        addresses.requireThere(found);
        var neighbours = Neighbours.of(json, published, List.of(found), Set.of(), LOCALES, LocalDays.today(clock));
        var keys = new ArrayList<>(neighbours.keys());
        keys.add(Neighbours.key(found));
        return answers.json(
                whole(found, neighbours), null, neighbours.firstChange(null), keys, "Accept-Encoding", null);
    }

    private static byte[] whole(Published item, Neighbours neighbours) {
        return JsonText.of(item.detail())
                .with("topic", neighbours.only(item, Relation.TOPIC))
                .with("organisation", neighbours.only(item, Relation.ORGANISATION))
                .with("links", "{\"self\":\"/api/v1/feedback/" + item.slug() + "/publication\"}")
                .end();
    }
}
