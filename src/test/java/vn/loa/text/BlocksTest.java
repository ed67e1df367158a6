package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void headings_and_paragraphs_keep_their_inline_markup() throws JsonProcessingException {
        assertJson(
                """
                [{"type":"heading","level":2,"id":"muc-tieu","text":"Mục tiêu","html":"Mục <em>tiêu</em>"},
                 {"type":"paragraph","text":"Rút ngắn\\n30 % & hơn","html":"Rút ngắn<br><strong>30 %</strong> &amp; hơn"},
                 {"type":"rule"}]
                """,
                "<h2 id=\"muc-tieu\">Mục <em>tiêu</em></h2>\n<p>Rút ngắn<br><strong>30 %</strong> &amp; hơn</p><hr>");
    }

    @Test
    void lists_nest() throws JsonProcessingException {
        assertJson("""
                [{"type":"list","ordered":true,"start":3,"items":[
                   {"text":"một","html":"<strong>một</strong>"},
                   {"text":"hai","html":"hai","ordered":false,"items":[{"text":"ba","html":"ba"}]}]}]
                """, "<ol start=\"3\"><li><p><strong>một</strong></p></li><li>hai<ul><li>ba</li></ul></li></ol>");
    }

    @Test
    void a_term_holds_what_is_said_about_it() throws JsonProcessingException {
        assertJson("""
                [{"type":"list","ordered":false,"items":[
                   {"text":"DDCI","html":"DDCI","ordered":false,"items":[{"text":"chỉ số","html":"chỉ số"}]}]}]
                """, "<dl><dt>DDCI</dt><dd>chỉ số</dd></dl>");
    }

    @Test
    void a_quote_knows_its_source() throws JsonProcessingException {
        assertJson(
                """
                [{"type":"quote","text":"một\\nhai","html":"<p>một</p><p>hai</p>","cite":"/nguon"},
                 {"type":"quote","text":"ba","html":"ba"}]
                """, "<blockquote cite=\"/nguon\"><p>một</p><p>hai</p></blockquote><blockquote><p>ba</p></blockquote>");
    }

    @Test
    void a_table_has_a_header_only_when_its_first_row_is_one() throws JsonProcessingException {
        assertJson(
                """
                [{"type":"table","caption":"Bảng","header":[{"text":"A","html":"A","header":true,"colspan":2}],
                  "rows":[[{"text":"1","html":"1","header":true},{"text":"2","html":"<em>2</em>","header":false}]]},
                 {"type":"table","header":[],"rows":[[{"text":"x","html":"x","header":false}]]}]
                """,
                "<table><caption>Bảng</caption><thead><tr><th colspan=\"2\">A</th></tr></thead>"
                        + "<tbody><tr><th>1</th><td><em>2</em></td></tr></tbody></table><table><tr><td>x</td></tr></table>");
    }

    @Test
    void an_image_takes_the_caption_of_its_figure() throws JsonProcessingException {
        assertJson(
                """
                [{"type":"image","src":"/a.png","alt":"Bộ phận Một cửa","caption":"Ảnh: Sở","width":640,"height":480},
                 {"type":"image","src":"/b.png","alt":""},
                 {"type":"image","src":"/c.png"}]
                """,
                "<figure><img src=\"/a.png\" alt=\"Bộ phận Một cửa\" width=\"640\" height=\"480\">"
                        + "<figcaption>Ảnh: <em>Sở</em></figcaption></figure>"
                        + "<p><img src=\"/b.png\" alt=\"\"> <img src=\"/c.png\"></p>");
    }

    @Test
    void what_a_second_caption_says_is_not_lost() throws JsonProcessingException {
        assertJson(
                """
                [{"type":"table","caption":"Bảng 1\\nNguồn: Sở","header":[],"rows":[[{"text":"x","html":"x","header":false}]]},
                 {"type":"image","src":"/a.png","alt":"","caption":"Ảnh"}]
                """,
                "<table><caption>Bảng 1</caption><caption>Nguồn: Sở</caption><tr><td>x</td></tr></table>"
                        + "<figure><img src=\"/a.png\" alt=\"\"><figcaption></figcaption><figcaption>Ảnh</figcaption></figure>");
    }

    @Test
    void a_figure_of_something_else_is_opened() throws JsonProcessingException {
        assertJson("""
                [{"type":"code","text":"a\\n  b"},{"type":"paragraph","text":"Hình 1","html":"Hình 1"}]
                """, "<figure><pre>a\n  b</pre><figcaption>Hình 1</figcaption></figure>");
    }

    @Test
    void loose_text_is_a_paragraph() throws JsonProcessingException {
        assertJson("""
                [{"type":"paragraph","text":"một hai","html":"một <em>hai</em>"},
                 {"type":"paragraph","text":"ba","html":"ba"}]
                """, "một <em>hai</em><section><p>ba</p></section>");
    }

    @Test
    void an_empty_body_has_none() {
        assertEquals(List.of(), Blocks.of(""));
    }

    private static void assertJson(String expected, String html) throws JsonProcessingException {
        // with the type, as a client of a List<Block> gets it; a raw list would lose the discriminator
        var actual = JSON.writerFor(new TypeReference<List<Block>>() {}).writeValueAsString(Blocks.of(html));
        assertEquals(JSON.readTree(expected), JSON.readTree(actual));
    }
}
