package vn.loa.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.PdfFile.assertAccessibleAndArchivable;
import static vn.loa.testing.PdfFile.letters;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.testing.PdfFile;

class PdfMakerTest {
    private static final Instant MADE = Instant.parse("2022-06-13T02:00:00Z");
    private static final PdfMaker MAKER = maker(1, 4, Duration.ofSeconds(60));

    static PdfMaker maker(int parallel, int waiting, Duration longestWait) {
        return new PdfMaker(new Turns(new PdfConfig() {
            @Override
            public OptionalInt parallel() {
                return OptionalInt.of(parallel);
            }

            @Override
            public int waiting() {
                return waiting;
            }

            @Override
            public Duration longestWait() {
                return longestWait;
            }
        }));
    }

    private static String page(String body) {
        return """
                <!DOCTYPE html><html lang="vi-VN"><head><meta charset="UTF-8"><title>Báo cáo Quý I</title>
                <meta name="author" content="Sở Khoa học và Công nghệ"><meta name="description" content="Tóm tắt">
                <style>@page{size:A4;margin:25mm}body{font-family:"Liberation Serif";word-wrap:break-word}pre{white-space:pre-wrap}
                table{border-collapse:collapse;-fs-table-paginate:paginate}td,th{border:.5pt solid #000}</style></head>
                <body><h1>Báo cáo Quý I</h1>""" + body + "</body></html>";
    }

    private static Pdf make(String body) {
        return MAKER.make(page(body), MADE);
    }

    @Test
    void what_is_read_out_of_it_is_what_was_put_into_it() throws Exception {
        var text = "Nghị định số 61/2018/NĐ-CP: ằ ẵ ặ ỡ ợ ữ ự ỷ ỹ Ằ Ẵ Ỡ Ữ Đ đ ₫ ≥ ≤ ½ × – — … “trích” ‘dẫn’ § %";
        var pdf = make("<p>" + text + "</p><p><strong>" + text + "</strong> <em>" + text + "</em></p><p><code>" + text
                + "</code></p>");
        assertEquals(letters("Báo cáo Quý I" + text.repeat(4)), letters(pdf.bytes()));
        assertEquals(List.of(), pdf.missing());
        assertAccessibleAndArchivable(pdf.bytes());
    }

    @Test
    void it_says_what_it_is() throws Exception {
        var pdf = make("<h2>Mục một</h2><h4>Mục nhỏ</h4><h4>Mục nhỏ hai</h4><h2>Mục hai</h2>")
                .bytes();
        try (var document = PdfFile.open(pdf)) {
            var about = document.getDocumentInformation();
            assertEquals("Báo cáo Quý I", about.getTitle());
            assertEquals("Sở Khoa học và Công nghệ", about.getAuthor());
            assertEquals(MADE, about.getCreationDate().toInstant());
            var catalog = document.getDocumentCatalog();
            assertEquals("vi-VN", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked());
            assertTrue(new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), UTF_8)
                    .contains("<xmp:CreateDate>2022-06-13T09:00+07:00</xmp:CreateDate>"));
            assertEquals(
                    "Báo cáo Quý I(Mục một(Mục nhỏ,Mục nhỏ hai),Mục hai)",
                    bookmarks(catalog.getDocumentOutline().children()));
        }
        assertAccessibleAndArchivable(pdf);
    }

    private static String bookmarks(Iterable<PDOutlineItem> items) {
        return java.util.stream.StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.getTitle() + (item.hasChildren() ? "(" + bookmarks(item.children()) + ")" : ""))
                .collect(Collectors.joining(","));
    }

    @Test
    void the_same_page_gives_the_same_bytes() {
        var body = "<h2>Mục</h2><table><tr><th>a</th><td>b</td></tr></table><p>" + "chữ ".repeat(500) + "</p>";
        assertArrayEquals(make(body).bytes(), make(body).bytes());
    }

    @Test
    void what_no_font_has_is_shown_as_a_box_and_named() throws Exception {
        var pdf = make("<p>Tốt 😀 nhà 👩‍🔬 và Nôm 𡦂 hết</p>");
        assertEquals(letters("Báo cáo Quý I Tốt □ nhà □ và Nôm □ hết"), letters(pdf.bytes()));
        assertEquals(
                List.of(
                        "U+1F600 GRINNING FACE",
                        "U+1F469 WOMAN",
                        "U+1F52C MICROSCOPE",
                        "U+21982 CJK UNIFIED IDEOGRAPHS EXTENSION B 21982"),
                pdf.missing());
        assertAccessibleAndArchivable(pdf.bytes());
    }

    @Test
    void drawings_are_shown_and_described() throws Exception {
        var chart =
                "<figure><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\" viewBox=\"0 0 200 100\""
                        + " role=\"img\" aria-label=\"Tỷ lệ hồ sơ: Quý I 60 %, Quý II 80 %\"><rect x=\"10\" y=\"40\" width=\"50\""
                        + " height=\"60\" fill=\"#00437a\"/><rect x=\"80\" y=\"20\" width=\"50\" height=\"80\" fill=\"#777\"/>"
                        + "<text x=\"10\" y=\"15\" font-family=\"Liberation Serif\" font-size=\"12\">Hồ sơ</text></svg>"
                        + "<figcaption>Hình 1</figcaption></figure>";
        var pdf = make(chart).bytes();
        try (var document = PdfFile.open(pdf)) {
            assertTrue(descriptions(document.getDocumentCatalog().getStructureTreeRoot())
                    .contains("Tỷ lệ hồ sơ: Quý I 60 %, Quý II 80 %"));
        }
        assertEquals(letters("Báo cáo Quý I Hình 1"), letters(pdf), "Letters of a drawing are lines");
        assertAccessibleAndArchivable(pdf);
    }

    private static List<String> descriptions(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(element -> Stream.concat(
                        Stream.ofNullable(element.getAlternateDescription()), descriptions(element).stream()))
                .toList();
    }

    @Test
    void own_pictures_are_shown_with_and_without_words() throws Exception {
        var dot =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        assertAccessibleAndArchivable(make("<p><img src=\"" + dot + "\" alt=\"Chấm\"> <img src=\"" + dot
                        + "\" alt=\"\"> <img src=\"" + dot + "\"></p>")
                .bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>a</td></tr><tr><th>b</th><td>c</td></tr></table>",
                "<table><caption>C</caption><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td rowspan=9>1</td><td>2</td></tr>"
                        + "</tbody><thead><tr><th>x</th><th>y</th></tr></thead></table>",
                "<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr></tr></table>",
                "<table><thead><tr><th colspan=2>A</th><th rowspan=2>B</th></tr><tr><th>a</th><th>b</th></tr></thead>"
                        + "<tbody><tr><th>1</th><td>2</td><td>3</td></tr></tbody></table>",
                "<table></table>",
                "<table><tr><td><table><tr><td>trong</td></tr></table></td><td>x</td></tr></table>",
                "<ul></ul><ol start=5 type=a><li>e</li></ol><dl><dd>x</dd></dl><dl><dt>y</dt></dl>",
                "<ul><li>a<ul><li>b<ol><li><p>c</p><p>d</p></li></ol></li></ul></li></ul>",
                "<h2>a</h2><h5>b</h5><h3>c</h3><blockquote><h2>d</h2></blockquote>",
                "<p><a href=\"https://example.vn/x\"></a> <a href=\"#nowhere\">n</a> <a href=\"mailto:a@b.vn\">m</a></p>",
                "<p><span lang=\"en\">English <em>words</em></span> <q>q</q> <mark>m</mark> x<sup>2</sup> <s>s</s></p><hr>",
                "<pre>a\n  b</pre><figure><figcaption>f</figcaption></figure><blockquote>q</blockquote>",
                "<p>\u200b\u00ad\ufeff\u2028 x\u0301</p>",
                ""
            })
    void whatever_an_article_may_have_in_it_stays_accessible(String body) throws Exception {
        assertAccessibleAndArchivable(make(body).bytes());
    }

    @Test
    void a_long_table_has_its_head_on_every_page() throws Exception {
        var rows = IntStream.range(0, 200)
                .mapToObj(row -> "<tr><th>Hàng " + row + "</th><td>" + row + "</td></tr>")
                .collect(Collectors.joining());
        var pdf = make("<table><thead><tr><th>Đơn vị</th><th>Tỷ lệ</th></tr></thead><tbody>" + rows
                        + "</tbody></table>")
                .bytes();
        try (var document = PdfFile.open(pdf)) {
            var pages = document.getNumberOfPages();
            assertTrue(pages > 2);
            assertEquals(pages + 1, letters(PdfFile.wholeText(pdf)).split("Đơnvị", -1).length, "seen");
            assertEquals(2, letters(pdf).split("Đơnvị", -1).length, "and read once");
        }
        assertAccessibleAndArchivable(pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "list", "quote"})
    void what_is_nested_as_deep_as_it_may_be_takes_no_longer(String kind) throws Exception {
        var deep =
                switch (kind) {
                    case "table" -> "<table><tr><td>a".repeat(64) + "</td></tr></table>".repeat(64);
                    case "list" -> "<ul><li>a".repeat(64) + "</li></ul>".repeat(64);
                    default -> "<blockquote>a".repeat(64) + "</blockquote>".repeat(64);
                };
        var pdf = assertTimeout(Duration.ofSeconds(20), () -> make(deep));
        assertAccessibleAndArchivable(pdf.bytes());
    }

    @Test
    void a_table_of_five_thousand_rows_is_made_in_bounded_time() {
        var rows = IntStream.range(0, 5_000)
                .mapToObj(row -> "<tr><td>" + row + "</td><td>Sở</td></tr>")
                .collect(Collectors.joining());
        var pdf = assertTimeout(Duration.ofSeconds(60), () -> make("<table>" + rows + "</table>"));
        assertTrue(pdf.bytes().length < 3_000_000);
    }

    @Test
    void a_word_of_ten_thousand_letters_is_broken() throws Exception {
        var word = "ệ".repeat(10_000);
        var pdf = assertTimeout(
                Duration.ofSeconds(20), () -> make("<p>" + word + "</p><table><tr><td>" + word + "</td></tr></table>"));
        assertEquals(letters("Báo cáo Quý I" + word + word), letters(pdf.bytes()));
    }

    @Test
    void what_has_too_much_in_it_is_refused_at_once() {
        var elements = "<p>a</p>".repeat(20_000);
        var columns = "<table><tr>" + "<td colspan=999>a</td>".repeat(1_000) + "</tr></table>";
        for (var body : List.of(elements, columns, "<table><tr>" + "<td>a</td>".repeat(101) + "</tr></table>")) {
            var refusal = assertTimeout(Duration.ofSeconds(10), () -> assertThrows(Problem.class, () -> make(body)));
            assertEquals(ProblemType.TOO_COMPLEX, refusal.type());
        }
    }

    @Test
    void nothing_is_fetched_from_anywhere() throws Exception {
        var secret =
                Files.writeString(Files.createTempFile("loa", ".svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            server.setSoTimeout(200);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> make("<style>@import url(" + address + "a.css);@font-face{font-family:x;src:url(" + address
                            + "x.ttf)}p{background:url(" + address
                            + "b.png);font-family:x}</style><link rel=stylesheet href="
                            + address + "c.css><p>x<img src=" + address + "d.png alt=d><img src=\"" + secret.toUri()
                            + "\" alt=e><object data=" + address + "></object><iframe src=" + address
                            + "></iframe><svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width=9"
                            + " height=9 aria-label=f><image xlink:href='" + address
                            + "g.png' width=9 height=9 /><image xlink:href='"
                            + secret.toUri() + "' width=9 height=9 /></svg></p>"));
            assertThrows(SocketTimeoutException.class, server::accept, "nobody has called");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void whoever_has_no_turn_in_time_is_told_to_come_again() throws Exception {
        var turns = new Turns(new PdfConfig() {
            @Override
            public OptionalInt parallel() {
                return OptionalInt.of(1);
            }

            @Override
            public int waiting() {
                return 1;
            }

            @Override
            public Duration longestWait() {
                return Duration.ofMillis(300);
            }
        });
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> turns.take(() -> {
            begun.countDown();
            try {
                return end.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException never) {
                throw new IllegalStateException(never);
            }
        }));
        assertTrue(begun.await(10, TimeUnit.SECONDS));
        var refusal = assertThrows(Problem.class, () -> turns.take(() -> 2));
        assertEquals(ProblemType.UNAVAILABLE, refusal.type());
        end.countDown();
        assertTrue(first.get(10, TimeUnit.SECONDS));
        assertEquals(3, turns.take(() -> 3));
    }
}
