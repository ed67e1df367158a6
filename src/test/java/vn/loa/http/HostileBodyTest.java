package vn.loa.http;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.loa.testing.Articles.unique;
import static vn.loa.testing.People.anna;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.loa.testing.Articles;
import vn.loa.testing.Articles.Held;
import vn.loa.testing.LoaTest;

@LoaTest
class HostileBodyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <script>alert(1)</script>|removed-element
                    <img src=/a.png alt="" onerror=alert(1)>|removed-attribute
                    <a href="javascript:alert(1)">a</a>|removed-protocol
                    <a href="JaVa&#9;ScRiPt:alert(1)">a</a>|removed-protocol
                    <a href="data:text/html;base64,PHNjcmlwdD4=">a</a>|removed-protocol
                    <img alt="" src="data:image/svg+xml,<svg onload=alert(1)>">|removed-protocol
                    <svg onload=alert(1)><script>alert(1)</script></svg>|removed-element
                    <math><mi//xlink:href="data:x,<script>alert(1)</script>">|removed-element
                    <scr<script>ipt>alert(1)</scr</script>ipt>|removed-element
                    <iframe src="https://evil.example"></iframe>|removed-element
                    <p style="background:url(javascript:alert(1))">a</p>|removed-attribute
                    <form action=/x><button formaction="javascript:alert(1)">a</button></form>|removed-element
                    <object data="data:text/html,x"></object>|removed-element
                    <style>@import 'javascript:alert(1)'</style>|removed-element
                    <noscript><p title="</noscript><img src=x onerror=alert(1)>">|removed-element
                    <template><script>alert(1)</script></template>|removed-element
                    <meta http-equiv=refresh content="0;url=javascript:alert(1)">|removed-element
                    <base href="javascript:alert(1)//">|removed-element""")
    void what_could_run_is_removed_told_and_never_public(String hostile, String warning) {
        var text = Articles.text(unique("Độc hại"));
        text.put("body", "<p>Trước</p>" + hostile + "<p>Sau</p>");
        var created = anna().contentType("application/json").body(text).post("/api/manage/v1/articles");
        created.then().statusCode(201);
        List<String> codes = created.path("warnings.code");
        assertTrue(codes.contains(warning), hostile + " gave " + codes);
        assertHarmless(created.path("body"));
        var held = new Held(created.path("id"), created.path("slug"), created.header("ETag"));
        var published = Articles.read(Articles.published(held).slug());
        published.then().statusCode(200);
        assertHarmless(published.path("body.html"));
        assertHarmless(published.path("body.blocks").toString());
        String html = published.path("body.html");
        assertTrue(html.contains("Trước"), html);
    }

    private static void assertHarmless(String html) {
        var lower = html.toLowerCase(Locale.ROOT);
        for (var sign : List.of(
                "<script", "onerror", "onload", "javascript:", "data:", "<svg", "<iframe", "<style", "style=")) {
            assertFalse(lower.contains(sign), sign + " in " + html);
        }
    }

    @Test
    void it_is_removed_from_a_patch_as_well() {
        var draft = Articles.draft(unique("Vá độc"));
        Articles.patch(anna(), draft, java.util.Map.of("body", "<p onclick=x()>A</p>"))
                .then()
                .statusCode(200)
                .body("body", is("<p>A</p>"))
                .body("warnings[0].code", is("removed-attribute"))
                .body("warnings[0].pointer", is("/body"));
    }

    @Test
    void markup_in_a_title_is_text() {
        var title = "<b onmouseover=\"x()\">Đậm</b> " + unique("&amp;");
        var text = Articles.text(title);
        var published = Articles.published(Articles.draft(text));
        Articles.read(published.slug()).then().body("title", is(title));
    }

    @Test
    void quotes_backslashes_and_line_separators_come_out_as_they_went_in() {
        var title = "\" \\ / \u2028 {} ' ; -- " + unique("dấu");
        var text = Articles.text(title);
        text.put("byline", "\\\"},{\"x\":\"");
        var published = Articles.published(Articles.draft(text));
        Articles.read(published.slug()).then().body("title", is(title)).body("byline", is("\\\"},{\"x\":\""));
    }
}
