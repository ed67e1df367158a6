package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void a_body_reads_as_text() {
        var html = """
                <h2 id="a">Mục tiêu</h2>
                <p>Rút ngắn
                  <strong>30 %</strong><br>thời gian.</p>
                <ul><li>một</li><li><p>hai</p><ol><li>ba</li></ol></li></ul>
                <table><caption>Thủ tục</caption><tr><th>Tên</th><th>Ngày</th></tr><tr><td>A<br>B</td><td>7</td></tr></table>
                <hr>
                <figure><img src="/a.png" alt="Bộ phận Một cửa"><figcaption>Ảnh: Sở</figcaption></figure>
                <pre>x
                  y</pre>
                """;
        assertEquals("""
                Mục tiêu

                Rút ngắn 30 %
                thời gian.

                - một
                - hai
                  - ba

                Thủ tục
                Tên\tNgày
                A B\t7

                Bộ phận Một cửa
                Ảnh: Sở

                x
                  y""", PlainText.of(html));
    }

    @Test
    void an_empty_body_is_no_text() {
        assertEquals("", PlainText.of(""));
    }
}
