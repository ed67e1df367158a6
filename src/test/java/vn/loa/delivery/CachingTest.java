package vn.loa.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class CachingTest {
    private static Held longArticle() {
        var text = Articles.text(unique("Dài"));
        text.put("body", "<p>" + "Nội dung cải cách hành chính. ".repeat(200) + "</p>");
        return Articles.published(Articles.draft(text));
    }

    private static Response revalidated(String path, String header, String value) {
        return given().header(header, value).get(path);
    }

    private static HttpResponse<byte[]> raw(String path, String acceptEncoding) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + io.restassured.RestAssured.port + path);
        var request = HttpRequest.newBuilder(uri);
        if (acceptEncoding != null) {
            request.header("Accept-Encoding", acceptEncoding);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void what_is_not_encrypted_is_not_upgraded() throws Exception {
        assertEquals(HttpClient.Version.HTTP_1_1, raw("/api/v1/topics", null).version());
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    @Test
    void an_answer_says_how_long_it_keeps_and_how_it_is_asked_for_again() {
        var article = Articles.published(unique("Giữ"));
        Articles.read(article.slug())
                .then()
                .header("Cache-Control", is("public, max-age=30, s-maxage=60, stale-while-revalidate=60"))
                .header("ETag", matchesPattern("\"[0-9a-f]{17,24}(-gzip)?\""))
                .header("Last-Modified", matchesPattern("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} [\\d:]{8} GMT"))
                .header("Vary", is("Accept-Encoding, Accept-Language"))
                .header("Surrogate-Key", is("article/" + article.id()));
        given().get("/api/v1/articles")
                .then()
                .header("Vary", is("Accept-Encoding"))
                .header("ETag", notNullValue())
                .header("Last-Modified", nullValue())
                .header("Surrogate-Key", containsString("articles"));
    }

    @Test
    void everything_that_shows_in_it_is_a_key_to_purge_it_by() {
        var organisation = Library.organisation(unique("Sở"));
        var document = Library.document(Library.symbol(), organisation);
        var topic = Library.topic("Khóa");
        var text = Articles.text(unique("Khóa"));
        text.put("topics", List.of(topic));
        text.put("documents", List.of(document));
        text.put("organisation", organisation);
        var article = Articles.published(Articles.draft(text));
        var answer = Articles.read(article.slug());
        var expected = Set.of(
                "article/" + article.id(),
                "topic/" + answer.path("topics[0].id"),
                "document/" + document,
                "organisation/" + organisation);
        assertEquals(expected, Set.of(answer.header("Surrogate-Key").split(" ")));
        // A list of a hundred with all that shows in them would not fit into a header.
        var listed = given().get("/api/v1/articles?topic=" + topic).header("Surrogate-Key");
        assertEquals("articles documents organisations topics", listed);
    }

    @Test
    void who_has_it_is_told_so() {
        var article = Articles.published(unique("Đã có"));
        for (var path : List.of("/api/v1/articles/" + article.slug(), "/api/v1/articles?limit=1", "/api/v1/topics")) {
            var tag = given().get(path).header("ETag");
            for (var known : List.of(tag, "W/" + tag, "\"x\", " + tag, "\"a,b\" ," + tag + ",\"y\"", "*")) {
                revalidated(path, "If-None-Match", known)
                        .then()
                        .statusCode(304)
                        .header("ETag", is(tag))
                        .header("Cache-Control", notNullValue())
                        .header("Vary", notNullValue())
                        .body(is(emptyOrNullString()));
            }
            for (var other : List.of("\"x\"", tag.replace("\"", ""), "garbage", "")) {
                revalidated(path, "If-None-Match", other).then().statusCode(200);
            }
        }
    }

    @Test
    void the_tag_changes_when_what_shows_does() {
        var topic = Library.topic("Đổi");
        var text = Articles.text(unique("Đổi"));
        text.put("topics", List.of(topic));
        var article = Articles.published(Articles.draft(text));
        var one = Articles.read(article.slug()).header("ETag");
        assertEquals(one, Articles.read(article.slug()).header("ETag"));
        assertNotEquals(
                one,
                given().get("/api/v1/articles/" + article.slug() + "?fields=id").header("ETag"));
        var edited = Articles.published(Articles.patched(anna(), article, Map.of("summary", "Khác")));
        var two = Articles.read(article.slug()).header("ETag");
        assertNotEquals(one, two);
        Articles.moved(binh(), edited, Map.of("to", "withdrawn", "comment", "Cũ"));
        assertNotEquals(two, Articles.read(article.slug()).header("ETag"));
        revalidated("/api/v1/articles/" + article.slug(), "If-None-Match", two)
                .then()
                .statusCode(200);
    }

    @Test
    void the_time_of_the_last_change_serves_as_well() throws InterruptedException {
        var article = Articles.published(unique("Từ khi"));
        var path = "/api/v1/articles/" + article.slug();
        Thread.sleep(2_100);
        var modified = given().get(path).header("Last-Modified");
        revalidated(path, "If-Modified-Since", modified).then().statusCode(304);
        revalidated(path, "If-Modified-Since", "Fri, 31 Dec 2100 23:59:59 GMT")
                .then()
                .statusCode(304);
        for (var other : List.of("Sat, 01 Jan 2000 00:00:00 GMT", "garbage", "2100-01-01", "")) {
            revalidated(path, "If-Modified-Since", other).then().statusCode(200);
        }
        given().header("If-None-Match", "\"x\"")
                .header("If-Modified-Since", modified)
                .get(path)
                .then()
                .statusCode(200);
        revalidated("/api/v1/articles", "If-Modified-Since", modified).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br, gzip;q=0.5", "gzip;q=1.0, *;q=0", "deflate,gzip", "gzip ; q=0.001"})
    void who_takes_gzip_gets_it_under_a_tag_of_its_own(String accepted) throws Exception {
        var path = "/api/v1/articles/" + longArticle().slug();
        var plain = raw(path, null);
        var zipped = raw(path, accepted);
        assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").orElseThrow());
        assertTrue(zipped.body().length < plain.body().length / 2);
        assertEquals(new String(plain.body(), "UTF-8"), new String(unzipped(zipped.body()), "UTF-8"));
        assertNotEquals(plain.headers().firstValue("ETag"), zipped.headers().firstValue("ETag"));
        assertEquals(plain.headers().firstValue("Vary"), zipped.headers().firstValue("Vary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"gzip;q=0", "gzip;q=0.0", "gzip; q=0.000, br", "identity", "br", "xgzip", "gzipped", "*;q=0"})
    void who_does_not_take_it_does_not_get_it(String accepted) throws Exception {
        var answer = raw("/api/v1/articles/" + longArticle().slug(), accepted);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
        assertTrue(new String(answer.body(), "UTF-8").startsWith("{"));
    }

    @Test
    void a_short_answer_is_not_worth_it() throws Exception {
        var path = "/api/v1/articles/" + Articles.published(unique("Ngắn")).slug() + "?fields=id";
        assertTrue(raw(path, "gzip").headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void a_way_to_the_present_address_tells_caches_as_much() {
        var published = Articles.published(unique("Dời"));
        var slug = unique("doi").replace(' ', '-');
        Articles.published(Articles.patched(anna(), published, Map.of("slug", slug)));
        given().redirects()
                .follow(false)
                .get("/api/v1/articles/" + published.slug())
                .then()
                .statusCode(301)
                .header("Cache-Control", containsString("max-age"))
                .header("Vary", containsString("Accept-Language"))
                .header("Surrogate-Key", is("article/" + published.id()));
    }
}
