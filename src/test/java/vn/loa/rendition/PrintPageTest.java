package vn.loa.rendition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.binh;
import static vn.loa.testing.People.erin;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;

@LoaTest
class PrintPageTest {
    private static Response print(String slug) {
        var answer = given().get("/api/v1/articles/{slug}/print", slug);
        answer.then().statusCode(200).contentType("text/html;charset=UTF-8");
        return answer;
    }

    private static Document read(String slug) {
        return Jsoup.parse(print(slug).asString());
    }

    private static Map<String, Object> text(String title, String body) {
        var text = Articles.text(unique(title));
        text.put("body", body);
        return text;
    }

    @Test
    void it_has_everything_that_a_reader_should_know() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var symbol = Library.symbol();
        var text = text("Nộp hồ sơ <trực tuyến> & \"nhanh\"", "<h2>Cách nộp</h2><p>Nội dung.</p>");
        text.put("summary", "Tóm tắt: a < b & \"c\"");
        text.put("documents", List.of(Library.document(symbol, issuer)));
        text.put("organisation", issuer);
        text.put("byline", "Nguyễn Như Thủy");
        var article = Articles.published(Articles.draft(text));
        var page = read(article.slug());
        assertEquals("vi-VN", page.selectFirst("html").attr("lang"));
        assertEquals(text.get("title"), page.title());
        assertEquals(text.get("title"), page.selectFirst("h1").text());
        assertEquals("Tóm tắt: a < b & \"c\"", page.selectFirst(".summary").text());
        assertTrue(page.selectFirst(".organisation").text().startsWith("Chính phủ"));
        assertEquals("Tác giả: Nguyễn Như Thủy", page.selectFirst(".facts li").text());
        assertTrue(page.select(".facts li").get(1).text().matches("Đăng ngày \\d\\d/\\d{1,2}/\\d{4}"));
        assertEquals("Nội dung.", page.selectFirst(".body p").text());
        var cited = page.selectFirst(".documents li").text();
        assertTrue(cited.startsWith("Nghị định số " + symbol + " của Chính phủ"), cited);
        assertTrue(cited.endsWith("(còn hiệu lực)") || cited.endsWith("(chưa rõ hiệu lực)"), cited);
        var address = "https://example.vn/bai-viet/" + article.slug();
        assertEquals(address, page.selectFirst("link[rel=canonical]").attr("href"));
        assertEquals(address, page.selectFirst(".source a").attr("href"));
        assertEquals("Mã QR chứa địa chỉ " + address, page.selectFirst("svg").attr("aria-label"));
    }

    @Test
    void it_needs_nothing_from_elsewhere_and_lets_nothing_in() throws Exception {
        var slug = Articles.published(Articles.draft(text(
                        "Ảnh",
                        "<p><img src=\"https://foreign.example.com/a.png\" alt=\"Biểu đồ\"> <img src=\"/noi-bo.png\" alt=\"Sơ đồ\">"
                                + "<a href=\"/trang\">trang <img src=\"/c.png\" alt=\"c\"></a><img src=\"/d.png\" alt=\"\">"
                                + "</p>")))
                .slug();
        var answer = print(slug);
        var page = Jsoup.parse(answer.asString());
        assertEquals(
                0,
                page.select("script, img, iframe, link[rel=stylesheet], [onclick], [style]")
                        .size());
        assertEquals(
                List.of(
                        "[Hình ảnh: Biểu đồ] https://foreign.example.com/a.png",
                        "[Hình ảnh: Sơ đồ] https://example.vn/noi-bo.png",
                        "trang [Hình ảnh: c] https://example.vn/trang"),
                page.select(".body a").stream()
                        .map(link -> link.text() + " " + link.attr("href"))
                        .toList());
        var digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(page.selectFirst("style").data().getBytes(StandardCharsets.UTF_8)));
        answer.then()
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; style-src 'sha256-" + digest
                                + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
    }

    @Test
    void a_notice_comes_before_the_text() {
        var article = Articles.published(Articles.draft(text("Sẽ rút", "<p>Nội dung.</p>")));
        assertEquals(0, read(article.slug()).select(".notice").size());
        Articles.moved(binh(), article, Map.of("to", "withdrawn", "comment", "Số liệu <cũ>"));
        var notice = read(article.slug()).selectFirst(".notice");
        assertTrue(notice.text().startsWith("Bài viết đã được rút ngày"), notice.text());
        assertTrue(notice.text().endsWith("Số liệu <cũ>"), notice.text());
    }

    @Test
    void an_article_kept_as_history_names_what_counts_now() {
        var issuer = Library.organisation(unique("Chính phủ"));
        var symbols = List.of(Library.symbol(), Library.symbol());
        var expired = Library.document(Map.of(
                "symbol",
                symbols.get(0),
                "type",
                "Nghị định",
                "issuer",
                issuer,
                "issued",
                "2018-04-23",
                "abstract",
                "Trích yếu",
                "effectiveFrom",
                "2018-06-21",
                "verified",
                true));
        Library.document(Map.of(
                "symbol",
                symbols.get(1),
                "type",
                "Nghị định",
                "issuer",
                issuer,
                "issued",
                "2018-06-09",
                "abstract",
                "Trích yếu",
                "effectiveFrom",
                "2018-07-01",
                "verified",
                true,
                "relations",
                List.of(Map.of("kind", "replaces", "document", expired))));
        var text = text("Giữ lại", "<p>Nội dung.</p>");
        text.put("documents", List.of(expired));
        var article = Articles.published(Articles.draft(text));
        erin().contentType("application/json")
                .header("If-Match", article.etag())
                .body(Map.of("explanation", "Bài giữ để tham khảo."))
                .post("/api/manage/v1/articles/{id}/history", article.id())
                .then()
                .statusCode(200);
        var page = read(article.slug());
        var notice = page.selectFirst(".notice");
        assertTrue(notice.text().startsWith("Bài viết được giữ nguyên như khi đăng"), notice.text());
        assertTrue(notice.text().contains("Bài giữ để tham khảo."), notice.text());
        var successor = notice.selectFirst("li").text();
        assertTrue(
                successor.startsWith("Nghị định số " + symbols.get(1)) && successor.endsWith("(còn hiệu lực)"),
                successor);
        assertTrue(page.selectFirst(".documents li").text().endsWith("(hết hiệu lực, đã được thay thế)"));
    }

    @Test
    void an_english_article_speaks_english() {
        var text = text("One-stop shop", "<p>Content.</p>");
        text.put("locale", "en");
        var slug = Articles.published(Articles.draft(text)).slug();
        var page = Jsoup.parse(given().get("/api/v1/articles/{slug}/print?locale=en", slug)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals("en", page.selectFirst("html").attr("lang"));
        assertTrue(page.selectFirst(".facts li").text().startsWith("Published "));
    }

    @Test
    void it_is_kept_revalidated_and_compressed_as_any_answer() {
        var slug = Articles.published(unique("Bản in")).slug();
        var tag = print(slug).header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/articles/{slug}/print", slug)
                .then()
                .statusCode(304);
        given().head("/api/v1/articles/{slug}/print", slug)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
        print(slug)
                .then()
                .header("Vary", containsString("Accept-Encoding"))
                .header("Content-Encoding", equalTo("gzip"));
        given().get("/api/v1/articles/khong-co/print").then().statusCode(404);
        given().get("/api/v1/articles/{slug}/print?include=topics", slug).then().statusCode(400);
    }
}
