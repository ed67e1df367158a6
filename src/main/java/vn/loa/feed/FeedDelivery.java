package vn.loa.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.loa.answer.Answers;
import vn.loa.answer.Form;
import vn.loa.answer.Site;
import vn.loa.delivery.ReadingLanguage;
import vn.loa.publication.Kind;

@Path("/api/v1/feeds")
@Tag(name = "Feeds")
@PermitAll
class FeedDelivery {
    private static final String PATH = "/api/v1/feeds/articles";
    private static final List<String> KEYS =
            List.of(Kind.ARTICLE.listKey(), Kind.TOPIC.listKey(), Kind.ORGANISATION.listKey());

    private final ArticleFeeds feeds;
    private final Site site;
    private final ReadingLanguage language;
    private final Answers answers;
    private final ObjectMapper json;

    FeedDelivery(ArticleFeeds feeds, Site site, ReadingLanguage language, Answers answers, ObjectMapper json) {
        this.feeds = feeds;
        this.site = site;
        this.language = language;
        this.answers = answers;
        this.json = json;
    }

    @GET
    @Path("/articles.atom")
    @Produces(AtomFormat.MEDIA_TYPE)
    @Operation(operationId = "getAtomFeed", summary = "Published articles as Atom (RFC 4287, RFC 5005), newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = AtomFormat.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> atom(@BeanParam FeedQuery query) {
        return answer(".atom", query, new AtomFormat());
    }

    @GET
    @Path("/articles.rss")
    @Produces(RssFormat.MEDIA_TYPE)
    @Operation(operationId = "getRssFeed", summary = "Published articles as RSS 2.0, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(mediaType = RssFormat.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> rss(@BeanParam FeedQuery query) {
        return answer(".rss", query, new RssFormat());
    }

    @GET
    @Path("/articles.json")
    @Produces(JsonFeedFormat.MEDIA_TYPE)
    @Operation(operationId = "getJsonFeed", summary = "Published articles as JSON Feed 1.1, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content =
                    @Content(
                            mediaType = JsonFeedFormat.MEDIA_TYPE,
                            schema = @Schema(implementation = JsonFeedFormat.Document.class)))
    public RestResponse<byte[]> json(@BeanParam FeedQuery query) {
        return answer(".json", query, new JsonFeedFormat(json));
    }

    private RestResponse<byte[]> answer(String ending, FeedQuery query, FeedFormat format) {
        var feed = feeds.page(PATH + ending, query, language.ofList());
        return answers.of(
                Form.text(format.mediaType()),
                format.write(feed, site),
                null,
                feed.nextChangeAt(),
                KEYS,
                "Accept-Encoding",
                null);
    }
}
