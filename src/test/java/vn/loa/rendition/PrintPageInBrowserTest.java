package vn.loa.rendition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.binh;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.loa.it.Chromium;
import vn.loa.testing.Articles;
import vn.loa.testing.Library;
import vn.loa.testing.LoaTest;
import vn.loa.testing.PdfFile;

/** The page to print as a browser sees it; axe-core looks for what shuts people out. */
@LoaTest
@Timeout(180)
class PrintPageInBrowserTest {
    private static final Path DIRECTORY = Path.of("target", "it");
    private static final String BODY =
            "<h2>Kết quả</h2><p>Xem <a href=\"https://example.com/x\">số liệu</a>, <mark>mới</mark>.</p>"
                    + "<table><caption>Tỷ lệ</caption><thead><tr><th>Đơn vị</th><th>Tỷ lệ</th></tr></thead><tbody>"
                    + IntStream.range(0, 80)
                            .mapToObj(row -> "<tr><th>Đơn vị " + row + "</th><td>" + row + " %</td></tr>")
                            .collect(Collectors.joining())
                    + "</tbody></table><h3>Chi tiết</h3><ul><li>một<ol><li>hai</li></ol></li></ul><pre>mã</pre>"
                    + "<figure><img src=\"https://example.com/a.png\" alt=\"Biểu đồ\"><figcaption>Hình 1</figcaption></figure>";

    private static Chromium browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Chromium.find().isPresent(), "No Chromium on this machine: the print page was NOT tested in it");
        browser = Chromium.start(Chromium.find().orElseThrow(), DIRECTORY);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Chromium.Page open(String slug) throws Exception {
        var page = browser.page("");
        page.open("http://127.0.0.1:" + RestAssured.port + "/api/v1/articles/" + slug + "/print");
        page.awaitTrue("document.readyState === 'complete' && document.querySelector('.source')");
        return page;
    }

    private static String article() {
        var issuer = Library.organisation(unique("Ủy ban nhân dân tỉnh"));
        var text = Articles.text(unique("Trang in"));
        text.put("body", BODY);
        text.put("documents", List.of(Library.document(Library.symbol(), issuer)));
        text.put("byline", "Nguyễn Như Thủy");
        var published = Articles.published(Articles.draft(text));
        Articles.moved(binh(), published, Map.of("to", "withdrawn", "comment", "Đã có số liệu mới"));
        return published.slug();
    }

    @Test
    void it_shuts_nobody_out() throws Exception {
        var page = open(article());
        try (var axe = PrintPageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        var found = page.evaluate("axe.run({resultTypes: ['violations']}).then(result => JSON.stringify({"
                        + "passes: result.passes.length, violations: result.violations.map(one => one.id + ': ' +"
                        + " one.nodes.map(node => node.html).join(' '))}))")
                .asText();
        var result = new com.fasterxml.jackson.databind.ObjectMapper().readTree(found);
        assertEquals("[]", result.path("violations").toString());
        assertTrue(result.path("passes").asInt() > 15, found);
    }

    @Test
    void it_is_styled_loads_nothing_and_prints() throws Exception {
        var slug = article();
        var page = open(slug);
        page.screenshot(DIRECTORY.resolve("print-page.png"));
        assertEquals(
                "collapse",
                page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse")
                        .asText());
        assertEquals(
                List.of(),
                page.requested().stream()
                        .filter(url -> !url.endsWith("/" + slug + "/print"))
                        .toList());
        assertEquals(List.of(), page.complaints(), "The browser finds nothing wrong");
        var printed = page.printed();
        Files.write(DIRECTORY.resolve("print-page.pdf"), printed);
        var text = PdfFile.letters(PdfFile.wholeText(printed));
        assertTrue(text.contains("Bàiviếtđãđượcrútngày") && text.contains("sốliệu(https://example.com/x)"), text);
    }
}
