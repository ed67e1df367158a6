package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyCheckTest {

    @Test
    void a_good_body_has_no_findings() {
        assertEquals(
                List.of(),
                BodyCheck.of(
                        "<p>a</p><h2>b</h2><h3>c</h3><h4>d</h4><h2>e</h2><h3>f</h3><p><img src=\"/a\" alt=\"\"></p>"
                                + "<p><a href=\"/a\"><img src=\"/b\" alt=\"Trang chủ\"></a></p>"
                                + "<table><tbody><tr><th scope=\"row\">g</th><td>h</td></tr></tbody></table>"));
    }

    @Test
    void a_skipped_level_is_found_where_it_is() {
        assertEquals(
                List.of(new Finding(BodyCheck.HEADING_ORDER, "h4[2]", Map.of("level", "4", "highest", "3"))),
                BodyCheck.of("<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><h4>e</h4>"));
    }

    @Test
    void the_first_heading_is_of_level_two() {
        assertEquals(
                List.of(new Finding(BodyCheck.HEADING_ORDER, "h3[1]", Map.of("level", "3", "highest", "2"))),
                BodyCheck.of("<h3>a</h3>"));
    }

    @Test
    void an_image_without_a_description_is_found() {
        assertEquals(
                List.of(new Finding(BodyCheck.MISSING_ALT, "img[2]", Map.of("src", "/b"))),
                BodyCheck.of("<p><img src=\"/a\" alt=\"\"><img src=\"/b\"></p>"));
    }

    @Test
    void a_link_nobody_could_read_out_is_found() {
        assertEquals(
                List.of(
                        new Finding(BodyCheck.EMPTY_LINK, "a[1]", Map.of("href", "/a")),
                        new Finding(BodyCheck.EMPTY_LINK, "a[2]", Map.of("href", "/b"))),
                BodyCheck.of(Html.clean("<p>a <a href=/a> </a><a href=/b><img src=/c alt=''></a></p>")
                        .html()));
    }

    @Test
    void a_table_whose_only_headers_are_in_a_table_inside_it_is_found() {
        assertEquals(
                List.of(new Finding(BodyCheck.TABLE_WITHOUT_HEADER, "table[1]", Map.of("rows", "1"))),
                BodyCheck.of("<table><tr><td><table><tr><th>a</th></tr></table></td></tr></table>"));
    }

    @Test
    void a_body_without_text_or_image_is_empty() {
        assertEquals(List.of(new Finding(BodyCheck.EMPTY_BODY, "", Map.of())), BodyCheck.of("<hr>"));
        assertEquals(List.of(), BodyCheck.of("<p><img src=\"/a\" alt=\"\"></p>"));
    }
}
