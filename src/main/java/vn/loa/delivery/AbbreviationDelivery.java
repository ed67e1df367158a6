package vn.loa.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.calendar.LocalDays;
import vn.loa.paging.Page;
import vn.loa.paging.PageLinks;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.Relation;

@Path("/api/v1/abbreviations")
@Tag(name = "Abbreviations")
@Produces(MediaType.APPLICATION_JSON) // of bytes the framework would say that they are whatever is asked for
@PermitAll
class AbbreviationDelivery {
    private static final List<String> LOCALES = List.of(ReadingLanguage.FALLBACK);

    private final PublicationReader published;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    AbbreviationDelivery(PublicationReader published, Answers answers, ObjectMapper json, Clock clock) {
        this.published = published;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPublishedAbbreviations",
            summary = "What the abbreviations of administrative texts stand for, in the order of their letters")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublishedAbbreviationPage.class)))
    public RestResponse<byte[]> list(@BeanParam PublicAbbreviationQuery query, @Context UriInfo request) {
        var page = page(query);
        var neighbours = Neighbours.of(json, published, page.items(), Set.of(), LOCALES, LocalDays.today(clock));
        var keys = new ArrayList<>(neighbours.keys());
        keys.add("abbreviations");
        page.items().forEach(item -> keys.add(Neighbours.key(item)));
        if (query.topic != null) {
            keys.add(Kind.TOPIC.listKey()); // its code may come to lead to another
        }
        var body = ArticleDelivery.list(
                page,
                page.items().stream()
                        .map(item -> JsonText.of(item.detail())
                                .with("topic", neighbours.only(item, Relation.TOPIC))
                                .end())
                        .toList());
        return answers.json(
                body,
                null,
                null,
                keys,
                "Accept-Encoding",
                PageLinks.of(page, request).orElse(null));
    }

    private Page<Published> page(PublicAbbreviationQuery query) {
        if (query.topic == null) {
            return published.listByCode(Kind.ABBREVIATION, ReadingLanguage.FALLBACK, query);
        }
        var page = pageOfTopic(query);
        return page.items().isEmpty() && published.hasMoved(Kind.TOPIC, query.topic) ? pageOfTopic(query) : page;
    }

    private Page<Published> pageOfTopic(PublicAbbreviationQuery query) {
        var topic = published.idOfCode(Kind.TOPIC, query.topic).orElse(ArticleDelivery.NOTHING);
        return published.listByCode(
                Kind.ABBREVIATION, ReadingLanguage.FALLBACK, Relation.TOPIC, topic.toString(), query);
    }
}
