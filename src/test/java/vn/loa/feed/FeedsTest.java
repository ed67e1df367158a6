package vn.loa.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import io.restassured.response.Response;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class FeedsTest {
    private static final String FEEDS = "/api/v1/feeds/articles";

    private static Response feed(String ending, String topic) {
        var answer = given().queryParam("topic", topic).get(FEEDS + ending);
        answer.then().statusCode(200);
        return answer;
    }

    private static SyndFeed read(Response answer) throws Exception {
        return new SyndFeedInput().build(new StringReader(answer.asString()));
    }

    /** About the topic, with everything that has to be written with care. */
    private static Held article(String topic, String title) {
        var text = Articles.text(unique(title));
        text.put("summary", "Tóm tắt: a < b & \"c\" ]]> 𝒳");
        text.put("body", "<p>Nội dung <strong>đậm</strong> &amp; ]]&gt; hết.</p>");
        text.put("topics", List.of(topic));
        text.put("byline", "Nguyễn Như Thủy");
        return Articles.published(Articles.draft(text));
    }

    @Test
    void an_atom_feed_is_what_its_schema_says() throws Exception {
        var topic = Library.topic("Bản tin");
        article(topic, "Một < hai & \"ba\"");
        var driver = new ValidationDriver(PropertyMap.EMPTY, CompactSchemaReader.getInstance());
        try (var schema = FeedsTest.class.getResourceAsStream("/feed/atom.rnc")) {
            assertTrue(driver.loadSchema(new InputSource(schema)));
        }
        var atom = feed(".atom", topic);
        atom.then().contentType(startsWith("application/atom+xml"));
        atom.then().body(containsString("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">"));
        assertTrue(driver.validate(new InputSource(new StringReader(atom.asString()))), atom.asString());
        var all = given().get(FEEDS + ".atom").asString();
        assertTrue(driver.validate(new InputSource(new StringReader(all))), all);
    }

    @ParameterizedTest
    @ValueSource(strings = {".atom", ".rss"})
    void a_reader_sees_what_was_published(String ending) throws Exception {
        var topic = Library.topic("Bản tin");
        var first = article(topic, "Tin một < hai & \"ba\"");
        var second = article(topic, "Tin hai");
        var feed = read(feed(ending, topic));
        assertTrue(feed.getTitle().endsWith("Bản tin " + topic), feed.getTitle());
        assertEquals(
                List.of("urn:uuid:" + second.id(), "urn:uuid:" + first.id()),
                feed.getEntries().stream().map(entry -> entry.getUri()).toList());
        var entry = feed.getEntries().get(1);
        var shown = given().get("/api/v1/articles/" + first.slug());
        assertEquals(shown.<String>path("title"), entry.getTitle());
        assertEquals("https://example.vn/bai-viet/" + first.slug(), entry.getLink());
        assertEquals("Nguyễn Như Thủy", entry.getAuthor());
        assertEquals("Tóm tắt: a < b & \"c\" ]]> 𝒳", entry.getDescription().getValue());
        assertEquals(shown.<String>path("body.html"), entry.getContents().get(0).getValue());
        assertEquals(1, entry.getCategories().size());
        assertEquals(
                java.time.Instant.parse(shown.path("publishedAt")).getEpochSecond(),
                entry.getPublishedDate().toInstant().getEpochSecond());
    }

    @Test
    void a_json_feed_has_the_same() {
        var topic = Library.topic("Bản tin");
        var article = article(topic, "Tin");
        feed(".json", topic)
                .then()
                .contentType(startsWith("application/feed+json"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("items[0].id", equalTo("urn:uuid:" + article.id()))
                .body("items[0].url", equalTo("https://example.vn/bai-viet/" + article.slug()))
                .body("items[0].authors[0].name", equalTo("Nguyễn Như Thủy"))
                .body("items[0].content_html", containsString("<strong>đậm</strong>"))
                .body("items[0].tags", equalTo(List.of("Bản tin " + topic)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".atom", ".rss", ".json"})
    void its_pages_have_each_article_once(String ending) {
        var topic = Library.topic("Nhiều tin");
        var ids = new ArrayList<String>();
        for (var n = 0; n < 5; n++) {
            ids.add(0, article(topic, "Tin " + n).id());
        }
        var seen = new ArrayList<String>();
        var address = FEEDS + ending + "?limit=2&topic=" + topic;
        while (address != null) {
            var text = given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            java.util.regex.Pattern.compile("urn:uuid:([0-9a-f-]{36})")
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .filter(id ->
                            Stream.concat(ids.stream(), seen.stream()).toList().contains(id))
                    .forEach(seen::add);
            var next = java.util.regex.Pattern.compile(
                            "rel=\"next\" type=\"[^\"]*\" href=\"([^\"]*)\"|\"next_url\":\"([^\"]*)\"")
                    .matcher(text);
            address = null;
            if (next.find()) {
                var found = URI.create((next.group(1) == null ? next.group(2) : next.group(1)).replace("&amp;", "&"));
                assertEquals("example.vn", found.getHost());
                address = found.getRawPath() + "?" + found.getRawQuery();
            }
        }
        assertEquals(ids, seen);
    }

    @Test
    void only_what_readers_should_know_of_moves_the_update() throws Exception {
        var topic = Library.topic("Cập nhật");
        var article = article(topic, "Tin");
        var before = read(feed(".atom", topic)).getEntries().get(0).getUpdatedDate();
        Thread.sleep(1_100);
        var minor = Articles.published(
                Articles.patched(anna(), article, Map.of("summary", "Sửa lỗi chính tả", "updateType", "minor")));
        var entry = read(feed(".atom", topic)).getEntries().get(0);
        assertEquals("Sửa lỗi chính tả", entry.getDescription().getValue());
        assertEquals(before, entry.getUpdatedDate());
        Articles.published(Articles.patched(
                anna(), minor, Map.of("summary", "Số liệu mới", "updateType", "major", "changeNote", "Số liệu mới")));
        assertTrue(
                read(feed(".atom", topic)).getEntries().get(0).getUpdatedDate().after(before));
    }

    @Test
    void what_is_withdrawn_leaves_at_once_and_a_new_name_shows() {
        var topic = Library.topic("Rút");
        var article = article(topic, "Tin");
        feed(".json", topic).then().body("items.id", hasItem("urn:uuid:" + article.id()));
        Library.patch("topics", Library.topicId(topic), Map.of("name", "Tên mới " + topic))
                .then()
                .statusCode(200);
        feed(".json", topic).then().body("title", containsString("Tên mới " + topic));
        Articles.moved(binh(), article, Map.of("to", "withdrawn", "comment", "Cũ"));
        feed(".json", topic).then().body("items.id", not(hasItem("urn:uuid:" + article.id())));
        feed(".atom", topic).then().body(not(containsString(article.id())));
    }

    @Test
    void who_has_it_is_not_sent_it_again() {
        var topic = Library.topic("Lặp");
        article(topic, "Tin");
        for (var ending : List.of(".atom", ".rss", ".json")) {
            var tag = feed(ending, topic).header("ETag");
            given().queryParam("topic", topic)
                    .header("If-None-Match", tag)
                    .get(FEEDS + ending)
                    .then()
                    .statusCode(304);
            given().queryParam("topic", topic).head(FEEDS + ending).then().statusCode(200);
            given().queryParam("topic", topic)
                    .accept("text/csv")
                    .get(FEEDS + ending)
                    .then()
                    .statusCode(406);
        }
    }

    @Test
    void what_nobody_knows_is_refused() {
        given().get(FEEDS + ".json?topic=KHONGCO").then().statusCode(200).body("items", equalTo(List.of()));
        given().get(FEEDS + ".atom?document=1").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        given().get(FEEDS + ".rss?locale=fr").then().statusCode(400);
        given().get(FEEDS + ".json?limit=0").then().statusCode(400);
        given().get(FEEDS + ".txt").then().statusCode(404);
    }
}
