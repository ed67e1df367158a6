package vn.loa.rendition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.PdfFile.assertAccessibleAndArchivable;
import static vn.loa.testing.PdfFile.letters;
import static vn.loa.testing.People.anna;
import static vn.loa.testing.People.binh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.PdfFile;

@LoaTest
class ArticlePdfTest {
    private static final String NASTY = "<h2>Bảng &amp; \"danh sách\" &lt;script&gt;</h2>"
            + "<table><caption>Kết quả</caption><thead><tr><th>Đơn vị</th><th>Tỷ lệ</th><th>Ghi chú</th></tr></thead><tbody>"
            + "<tr><th>Văn phòng</th><td>98,5%</td><td>https://example.vn/mot-dia-chi-rat-dai-khong-co-dau-cach-nao-ca</td>"
            + "</tr>"
            + "<tr><td rowspan=\"2\">Phòng</td><td>97%</td><td></td></tr><tr><td>96%</td></tr></tbody></table>"
            + "<ol><li>một<ul><li>hai<ol start=\"3\"><li>ba</li></ol></li></ul></li></ol>"
            + "<h3>Mục con</h3><p><a href=\"/trang\">trong</a> <a href=\"https://example.com/x\">ngoài</a>"
            + " <a href=\"mailto:a@example.vn\">thư</a> <a href=\"#bang-danh-sach-script\">đoạn</a></p>"
            + "<p><img src=\"https://foreign.example.com/a.png\" alt=\"Biểu đồ\"><img src=\"/b.png\" alt=\"\"></p>"
            + "<p>" + "ệ".repeat(400) + "</p><blockquote><p>trích</p></blockquote><pre>mã  nguồn</pre>"
            + "<p><span lang=\"en\">one-stop shop</span> <q>nguyên văn</q> H<sub>2</sub>O</p>";

    private static Response pdf(String slug) {
        return given().get("/api/v1/articles/{slug}/pdf", slug);
    }

    /** Left in {@code target/pdf} for whoever wants to look at it. */
    private static byte[] made(String slug) throws IOException {
        var answer = pdf(slug);
        answer.then().statusCode(200).contentType("application/pdf");
        var directory = Files.createDirectories(Path.of("target", "pdf"));
        Files.write(directory.resolve(slug + ".pdf"), answer.asByteArray());
        return answer.asByteArray();
    }

    private static Held published(String title, String body) {
        var text = Articles.text(unique(title));
        text.put("body", body);
        return Articles.published(Articles.draft(text));
    }

    /** What the page to print says, with the numbers that its lists show. */
    private static String source(String slug) {
        var page =
                Jsoup.parse(given().get("/api/v1/articles/{slug}/print", slug).asString());
        page.select("ol").forEach(list -> {
            var number = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
            for (var item : list.children()) {
                item.prependText(number++ + ".");
            }
        });
        page.select("caption").forEach(caption -> caption.parent().appendChild(caption)); // read after its table
        page.select("q").forEach(quote -> quote.prependText("“").appendText("”"));
        return letters(page.select("main").text());
    }

    static List<JsonNode> samples() throws Exception {
        var articles = new ArrayList<JsonNode>();
        try (var file = ArticlePdfTest.class.getResourceAsStream("/sample/articles.json")) {
            new ObjectMapper().readTree(file).forEach(articles::add);
        }
        return articles;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void of_every_sample_it_is_accessible_archivable_and_says_the_same(JsonNode sample) throws Exception {
        var text = Articles.text(unique(sample.get("title").asText()));
        text.put("summary", sample.get("summary").asText());
        text.put("body", sample.get("body").asText());
        text.put("byline", sample.get("byline").asText());
        var issuer = Library.organisation(unique("Ủy ban nhân dân tỉnh"));
        text.put("documents", List.of(Library.document(Library.symbol(), issuer)));
        text.put("organisation", issuer);
        var slug = Articles.published(Articles.draft(text)).slug();
        var pdf = made(slug);
        assertAccessibleAndArchivable(pdf);
        var letters = letters(pdf);
        assertEquals(source(slug), letters);
        assertTrue(Normalizer.isNormalized(letters, Normalizer.Form.NFC));
        assertTrue(pdf.length < 300_000, "bytes: " + pdf.length);
    }

    @Test
    void of_a_nasty_one_too() throws Exception {
        var slug = published("Bài \"khó\" & <lạ>", NASTY).slug();
        var pdf = made(slug);
        assertAccessibleAndArchivable(pdf);
        assertEquals(source(slug), letters(pdf));
        assertTrue(letters(pdf).contains("[Hìnhảnh:Biểuđồ]"));
    }

    @Test
    void its_pages_tell_where_they_are_from_and_how_many_they_are() throws Exception {
        var slug = published("Bài dài", "<p>" + "Cải cách hành chính. ".repeat(600) + "</p>")
                .slug();
        var pdf = made(slug);
        var text = PdfFile.wholeText(pdf);
        assertTrue(text.contains("Trang 1/4") && text.contains("Trang 4/4"), text);
        assertEquals(4, text.split("https://example.vn/bai-viet/" + slug + " · Đăng ngày", -1).length - 1);
        try (var document = PdfFile.open(pdf)) {
            assertEquals("vi-VN", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentInformation().getTitle().startsWith("Bài dài"));
        }
    }

    @Test
    void its_code_leads_to_the_article() throws Exception {
        var slug = published("Mã QR", "<p>Ngắn.</p>").slug();
        try (var document = PdfFile.open(made(slug))) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
            assertEquals(
                    "https://example.vn/bai-viet/" + slug,
                    new QRCodeReader().decode(bitmap).getText());
        }
    }

    @Test
    void it_is_sent_as_a_file_with_validators() {
        var slug = published("Tệp", "<p>Ngắn.</p>").slug();
        var answer = pdf(slug);
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Disposition", equalTo("inline; filename=\"" + slug + ".pdf\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", startsWith("public"));
        var again = pdf(slug);
        assertArrayEquals(answer.asByteArray(), again.asByteArray());
        assertEquals(answer.header("ETag"), again.header("ETag"));
        again.then().header("Content-Type", equalTo("application/pdf"));
        given().header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/articles/{slug}/pdf", slug)
                .then()
                .statusCode(304);
        given().head("/api/v1/articles/{slug}/pdf", slug)
                .then()
                .statusCode(200)
                .header("Content-Length", equalTo(Integer.toString(answer.asByteArray().length)))
                .header("Content-Disposition", containsString(slug));
        given().accept("text/html")
                .get("/api/v1/articles/{slug}/pdf", slug)
                .then()
                .statusCode(406);
        given().get("/api/v1/articles/{slug}/pdf?paper=a5", slug).then().statusCode(400);
    }

    @Test
    void a_change_is_in_the_next_one() throws Exception {
        var article = published("Sẽ đổi", "<p>Bản một.</p>");
        assertTrue(letters(made(article.slug())).contains("Bảnmột."));
        Articles.published(Articles.patched(anna(), article, Map.of("body", "<p>Bản hai.</p>", "updateType", "minor")));
        assertTrue(letters(made(article.slug())).contains("Bảnhai."));
    }

    @Test
    void a_withdrawn_one_says_so_a_removed_one_is_gone_and_another_is_nowhere() throws Exception {
        var article = published("Sẽ rút", "<p>Nội dung.</p>");
        assertFalse(letters(made(article.slug())).contains("rútngày"));
        var withdrawn = Articles.moved(binh(), article, Map.of("to", "withdrawn", "comment", "Số liệu đã lỗi thời"));
        var text = letters(made(article.slug()));
        assertTrue(text.contains("Bàiviếtđãđượcrútngày") && text.contains("Sốliệuđãlỗithời"), text);
        Articles.moved(binh(), withdrawn, Map.of("to", "gone", "comment", "Đăng nhầm"));
        pdf(article.slug()).then().statusCode(410).body("code", equalTo("gone"));
        pdf("khong-co-bai-nay").then().statusCode(404);
    }

    @Test
    void an_earlier_address_leads_to_the_present_one() {
        var article = published("Địa chỉ cũ", "<p>Nội dung.</p>");
        var slug = unique("dia-chi-moi").replace(' ', '-');
        Articles.published(Articles.patched(anna(), article, Map.of("slug", slug, "updateType", "minor")));
        for (var form : List.of("pdf", "print")) {
            given().redirects()
                    .follow(false)
                    .get("/api/v1/articles/{slug}/" + form + "?locale=vi", article.slug())
                    .then()
                    .statusCode(301)
                    .header("Location", containsString("/api/v1/articles/" + slug + "/" + form + "?locale=vi"));
        }
    }

    @Test
    void what_no_font_has_does_not_stop_it() throws Exception {
        var slug = published("Chữ lạ", "<p>Vui 😀, Nôm 𡨸𡦂 hết.</p>").slug();
        assertTrue(letters(made(slug)).contains("Vui□,Nôm□□hết."));
    }

    @Test
    void what_is_too_much_for_one_is_a_problem_and_can_still_be_printed() {
        var slug = published("Quá nhiều", "<p>a</p>".repeat(20_001)).slug();
        pdf(slug).then().statusCode(422).body("code", equalTo("too-complex"));
        given().get("/api/v1/articles/{slug}/print", slug).then().statusCode(200);
    }

    @Test
    void it_is_never_dressed_as_an_official_document() throws Exception {
        var slug = published("Bài thường", "<p>Nội dung.</p>").slug();
        var text = letters(PdfFile.wholeText(made(slug))).toUpperCase(java.util.Locale.ROOT);
        assertFalse(text.contains("CỘNGHÒA") || text.contains("SỐ:") || text.contains("NƠINHẬN"), text);
        given().get("/api/v1/articles/{slug}/print", slug).then().body(not(containsString("Nơi nhận")));
    }
}
