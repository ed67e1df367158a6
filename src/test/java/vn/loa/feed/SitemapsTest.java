package vn.loa.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.Refusals.refused;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Database;
import vn.loa.testing.LoaTest;

/** What crawlers read, by the parser of one. */
@LoaTest
class SitemapsTest {
    private static final String INDEX = "/api/v1/sitemap.xml";
    private static final String SITE = "https://example.vn";

    @Test
    void the_index_names_a_part_for_each_month_and_the_news() throws Exception {
        Articles.published(unique("Chỉ mục"));
        var parts = ((SiteMapIndex) parsed(INDEX))
                .getSitemaps().stream().map(part -> part.getUrl().toString()).toList();
        assertEquals(SITE + "/api/v1/sitemaps/news.xml", parts.get(0));
        var month = YearMonth.now(ZoneOffset.UTC);
        assertTrue(parts.contains(SITE + "/api/v1/sitemaps/" + SitemapPart.name("vi", month, 1)), parts.toString());
        for (var part : parts) {
            given().get(part.substring(SITE.length())).then().statusCode(200);
        }
        assertEquals(parts.size(), parts.stream().distinct().count());
    }

    @Test
    void months_without_articles_are_left_out_and_none_with_them() throws Exception {
        var old = Articles.published(unique("Tháng cũ"));
        Database.execute(
                "update published_item set published_at = '2019-03-31 23:59:59.999999' where id = '" + old.id() + "'");
        var older = Articles.published(unique("Tháng cũ hơn"));
        Database.execute(
                "update published_item set published_at = '2018-12-01 00:00:00' where id = '" + older.id() + "'");
        Articles.published(unique("Mới")); // the answer that is kept ends with it
        var parts = given().get(INDEX).asString();
        assertTrue(parts.contains("articles-vi-2019-03-1.xml") && parts.contains("articles-vi-2018-12-1.xml"), parts);
        assertFalse(parts.contains("articles-vi-2019-02") || parts.contains("articles-vi-2019-04"), parts);
        assertTrue(addresses("/api/v1/sitemaps/articles-vi-2019-03-1.xml").contains(address(old.slug())));
        assertTrue(addresses("/api/v1/sitemaps/articles-vi-2018-12-1.xml").contains(address(older.slug())));
        assertEquals(List.of(), addresses("/api/v1/sitemaps/articles-vi-2019-03-2.xml"));
        assertEquals(List.of(), addresses("/api/v1/sitemaps/articles-en-2019-03-1.xml"));
    }

    @Test
    void what_is_no_longer_public_leaves_at_once() throws Exception {
        var part = "/api/v1/sitemaps/" + SitemapPart.name("vi", YearMonth.now(ZoneOffset.UTC), 1);
        var article = Articles.published(unique("Sơ đồ"));
        assertTrue(addresses(part).contains(address(article.slug())));
        assertTrue(addresses("/api/v1/sitemaps/news.xml").contains(address(article.slug())));
        Articles.moved(binh(), article, Map.of("to", "withdrawn", "comment", "Sai số liệu"));
        assertFalse(addresses(part).contains(address(article.slug())));
        assertFalse(addresses("/api/v1/sitemaps/news.xml").contains(address(article.slug())));
    }

    @Test
    void a_new_edition_has_a_new_date() throws Exception {
        var article = Articles.published(unique("Ngày sửa"));
        var part = "/api/v1/sitemaps/" + SitemapPart.name("vi", YearMonth.now(ZoneOffset.UTC), 1);
        var before = entry(part, article.slug()).getLastModified().toInstant();
        Database.execute(
                "update published_item set modified_at = '2019-01-01 00:00:00' where id = '" + article.id() + "'");
        var again = Articles.published(Articles.patched(anna(), article, Map.of("summary", "Khác")));
        var after = entry(part, again.slug()).getLastModified().toInstant();
        assertTrue(!after.isBefore(before)
                && Duration.between(after, Instant.now()).toMinutes() < 5);
    }

    @Test
    void the_news_say_what_google_asks_for() throws Exception {
        var title = unique("Tin < mới & \"nóng\"");
        var article = Articles.published(title);
        var entry = entry("/api/v1/sitemaps/news.xml", article.slug());
        var news = (NewsAttributes) entry.getAttributesForExtension(Extension.NEWS)[0];
        assertEquals(title, news.getTitle());
        assertEquals("vi", news.getLanguage());
        assertEquals("Loa", news.getName());
        assertTrue(Duration.between(news.getPublicationDate().toInstant(), Instant.now())
                        .abs()
                        .toHours()
                < 1);
        var old = Articles.published(unique("Ba ngày trước"));
        Database.execute(
                "update published_item set published_at = now(6) - interval 49 hour where id = '" + old.id() + "'");
        Articles.published(unique("Mới"));
        assertFalse(addresses("/api/v1/sitemaps/news.xml").contains(address(old.slug())));
    }

    @Test
    void they_are_answered_as_all_that_is_public() {
        Articles.published(unique("Bộ đệm"));
        var first = given().get(INDEX);
        first.then()
                .statusCode(200)
                .contentType(containsString("application/xml"))
                .header("Surrogate-Key", containsString("articles"));
        given().header("If-None-Match", first.header("ETag")).get(INDEX).then().statusCode(304);
        given().head(INDEX).then().statusCode(200).header("ETag", is(first.header("ETag")));
        refused(given().queryParam("page", 2).get(INDEX), 400, "unknown-parameter", "page");
        for (var none : List.of(
                "articles.xml",
                "articles-vi-2022-13-1.xml",
                "articles-fr-2022-06-1.xml",
                "articles-vi-2022-06-0.xml",
                "x")) {
            refused(given().get("/api/v1/sitemaps/" + none), 404, "not-found");
        }
    }

    private static AbstractSiteMap parsed(String path) throws Exception {
        Response answer = given().get(path);
        answer.then().statusCode(200);
        var parser = new SiteMapParser(false); // the website's robots.txt vouches for addresses outside of /api
        parser.setStrictNamespace(true);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap(
                "application/xml", answer.asByteArray(), URI.create(SITE + path).toURL());
    }

    private static List<String> addresses(String path) throws Exception {
        return ((SiteMap) parsed(path))
                .getSiteMapUrls().stream().map(url -> url.getUrl().toString()).toList();
    }

    private static SiteMapURL entry(String path, String slug) throws Exception {
        return ((SiteMap) parsed(path))
                .getSiteMapUrls().stream()
                        .filter(url -> url.getUrl().toString().equals(address(slug)))
                        .findFirst()
                        .orElseThrow();
    }

    private static String address(String slug) {
        return SITE + "/bai-viet/" + slug;
    }
}
