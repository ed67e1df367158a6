package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    @Test
    void semantic_markup_stays_as_written() {
        var body = """
                <h2 id="muc-tieu">Mục tiêu</h2>
                <p lang="vi">Theo <a href="https://so.example/van-ban?id=1&amp;x=2#d" title="Văn bản" hreflang="vi">Quyết định</a>, \
                <abbr title="thủ tục hành chính">TTHC</abbr> <strong>rút ngắn</strong> &lt; 30 %<br>từ \
                <time datetime="2022-06-13">13/6/2022</time> H<sub>2</sub>O x<sup>2</sup> <mark>mới</mark> <s>cũ</s> <q>lời</q>.</p>
                <ol start="3" type="a"><li>một</li><li>hai<ul><li>ba</li></ul></li></ol>
                <dl><dt>DDCI</dt><dd>chỉ số</dd></dl>
                <blockquote cite="/nguon"><p>Trích</p></blockquote>
                <figure><img src="/tep/a.png" alt="" width="640" height="480"><figcaption>Ảnh</figcaption></figure>
                <table><caption>Bảng</caption><thead><tr><th scope="col" colspan="2">A</th></tr></thead>\
                <tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>
                <pre><code>a
                  b</code></pre>
                <hr>
                <p><span lang="en">one-stop shop</span></p>""";
        assertEquals(new CleanedHtml(body, List.of()), Html.clean(body));
    }

    @Test
    void a_second_title_becomes_a_heading_and_is_reported() {
        assertEquals(
                new CleanedHtml("<h2 id=\"tieu-de\">Tiêu đề</h2>", List.of(new Removal(Removal.Kind.ELEMENT, "h1", 1))),
                Html.clean("<h1>Tiêu đề</h1>"));
    }

    @Test
    void bold_and_italic_become_strong_and_emphasised_without_a_report() {
        assertEquals(
                new CleanedHtml("<p><strong>a</strong> <em>b</em> <s>c</s></p>", List.of()),
                Html.clean("<p><b>a</b> <i>b</i> <del>c</del></p>"));
    }

    @Test
    void the_words_of_removed_containers_stay_apart() {
        assertEquals(
                "<p>một</p><p>hai</p>",
                Html.clean("<div>một</div><div>hai</div>").html());
        assertEquals(
                "<ul><li><p>một</p><p>hai</p></li></ul>",
                Html.clean("<ul><li><div>một</div><div>hai</div></li></ul>").html());
        assertEquals(
                "<h2 id=\"mot-hai\">một  hai</h2>",
                Html.clean("<h2><div>một</div><div>hai</div></h2>").html());
    }

    @Test
    void loose_text_becomes_a_paragraph_or_an_item() {
        assertEquals(
                "<p>một <em>hai</em></p><p>ba</p>",
                Html.clean("một <em>hai</em>\n<p>ba</p>").html());
        assertEquals(
                "<ul><li>một</li><li>hai</li></ul>",
                Html.clean("<ul>một<li>hai</li></ul>").html());
    }

    @Test
    void a_link_around_blocks_moves_into_them() {
        assertEquals(
                "<h2 id=\"a\"><a href=\"/x\">a</a></h2><p><a href=\"/x\">b</a></p>",
                Html.clean("<a href=/x><h2>a</h2><p>b</p></a>").html());
    }

    @Test
    void paragraphs_of_nothing_go_without_a_report() {
        assertEquals(
                new CleanedHtml("<p>a</p>", List.of()), Html.clean("<p>&nbsp;</p><p>a</p><p><br></p><p><b></b></p>"));
    }

    @Test
    void letters_are_composed_and_stay_letters() {
        assertEquals(
                "<p>à ế Đ &amp; \"</p>",
                Html.clean("<p>&agrave; &ecirc;&#x301; &ETH;&nbsp;&amp; &quot;</p>")
                        .html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://so.example",
                "http://so.example/a?b=c#d",
                "/tin/bai-viet",
                "/",
                "#muc-tieu",
                "mailto:so@so.example",
                "tel:+842053812345"
            })
    void links_to_pages_and_contacts_stay(String address) {
        var body = "<p><a href=\"" + address + "\">a</a></p>";
        assertEquals(new CleanedHtml(body, List.of()), Html.clean(body));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://so.example/a, ftp",
        "//so.example, relative",
        "trang.html, relative",
        "?q=1, relative",
        "#, relative",
        "'', relative",
        "tel:alert(1)//x, tel",
        "mailto:, mailto",
        "https://a@b/, https",
        "HTTPS:///, https"
    })
    void other_addresses_leave_the_words_and_a_report(String address, String reported) {
        assertEquals(
                new CleanedHtml("<p>a</p>", List.of(new Removal(Removal.Kind.PROTOCOL, reported, 1))),
                Html.clean("<p><a href=\"" + address + "\">a</a></p>"));
    }

    @Test
    void spaces_in_an_address_are_encoded() {
        assertEquals(
                "<p><a href=\"/tep%20tin.pdf\">a</a></p>",
                Html.clean("<p><a href='/tep tin.pdf '>a</a></p>").html());
    }

    @Test
    void headings_get_ids_that_are_unique_and_stay() {
        var once =
                Html.clean("<h2>Nội dung</h2><h2>Nội dung</h2><h3 id='noi-dung-2'>Khác</h3><h2 id='noi-dung-2'>…</h2>");
        assertEquals(
                "<h2 id=\"noi-dung\">Nội dung</h2><h2 id=\"noi-dung-3\">Nội dung</h2>"
                        + "<h3 id=\"noi-dung-2\">Khác</h3><h2 id=\"muc\">…</h2>",
                once.html());
        var reworded = once.html().replace(">Nội dung<", ">Nội dung chính<");
        assertEquals(reworded, Html.clean(reworded).html());
    }

    @Test
    void an_image_without_an_address_goes() {
        assertEquals(
                List.of(new Removal(Removal.Kind.PROTOCOL, "data", 1), new Removal(Removal.Kind.ELEMENT, "img", 1)),
                Html.clean("<p>a<img src='data:image/png;base64,AA' alt=x><img alt=y></p>")
                        .removed());
    }

    @Test
    void an_empty_body_stays_empty() {
        assertEquals(new CleanedHtml("", List.of()), Html.clean(" \n<!-- a --> "));
    }
}
