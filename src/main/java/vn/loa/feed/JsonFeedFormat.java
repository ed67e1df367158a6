package vn.loa.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.answer.Site;

/** JSON Feed 1.1 (jsonfeed.org). */
final class JsonFeedFormat implements FeedFormat {
    static final String MEDIA_TYPE = "application/feed+json";

    private final ObjectMapper json;

    JsonFeedFormat(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] write(Feed feed, Site site) {
        try {
            return json.writeValueAsBytes(new Document(
                    "https://jsonfeed.org/version/1.1",
                    feed.title(),
                    site.home(),
                    feed.self(),
                    feed.next(),
                    feed.language(),
                    feed.entries().stream().map(JsonFeedFormat::item).toList()));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private static Item item(Feed.Entry entry) {
        return new Item(
                Feed.urn(entry),
                entry.link(),
                entry.title(),
                entry.summary().isEmpty() ? null : entry.summary(),
                entry.html(),
                entry.published(),
                entry.updated(),
                List.of(new Author(entry.author())),
                entry.categories().stream().map(Feed.Category::label).toList());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeed")
    record Document(
            String version,
            String title,
            @JsonProperty("home_page_url") String homePageUrl,
            @JsonProperty("feed_url") String feedUrl,
            @JsonProperty("next_url") String nextUrl,
            String language,
            List<Item> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "JsonFeedItem")
    record Item(
            String id,
            String url,
            String title,
            String summary,
            @JsonProperty("content_html") String contentHtml,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<Author> authors,
            List<String> tags) {}

    @Schema(name = "JsonFeedAuthor")
    record Author(String name) {}
}
