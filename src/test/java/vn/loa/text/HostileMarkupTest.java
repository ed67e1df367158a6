package vn.loa.text;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileMarkupTest {

    static List<String> payloads() {
        return List.of(
                // plain scripts and handlers
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\u0000>alert(1)</script>",
                "<p onclick=alert(1)>a</p>",
                "<p/onmouseover=alert(1)>a</p>",
                "<img src=x onerror=alert(1)>",
                "<img src=/a.png onload=\"alert(1)\" alt=a>",
                "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">",
                "<img src=`javascript:alert(1)`>",
                "<body onload=alert(1)><p>a",
                "<a href=/a onfocus=alert(1) autofocus>a</a>",
                "<details open ontoggle=alert(1)><summary>a</summary>b</details>",
                "<marquee onstart=alert(1)>a</marquee>",
                "<input autofocus onfocus=alert(1)>",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)></audio>",
                // addresses
                "<a href=javascript:alert(1)>a</a>",
                "<a href=' JaVaScRiPt:alert(1)'>a</a>",
                "<a href='java\nscript:alert(1)'>a</a>",
                "<a href='java&#x09;script:alert(1)'>a</a>",
                "<a href='java&Tab;script&colon;alert(1)'>a</a>",
                "<a href='&#1;javascript:alert(1)'>a</a>",
                "<a href='javascript&#58;alert(1)'>a</a>",
                "<a href='&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)'>a</a>",
                "<a href='java\u200Bscript:alert(1)'>a</a>",
                "<a href='java&#x200B;script:alert(1)'>a</a>",
                "<a href='vbscript:msgbox(1)'>a</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>a</a>",
                "<a href='data:text/html;base64,PHNjcmlwdD4='>a</a>",
                "<a href='//evil.example/'>a</a>",
                "<a href='/\\evil.example/'>a</a>",
                "<a href='\\\\evil.example/'>a</a>",
                "<a href='/\t/evil.example/'>a</a>",
                "<a href='https:evil.example'>a</a>",
                "<a href='https://so.example@evil.example/'>a</a>",
                "<a href='file:///etc/passwd'>a</a>",
                "<a href='blob:https://a.example/1'>a</a>",
                "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<img src='javascript:alert(1)'>",
                "<blockquote cite='javascript:alert(1)'>a</blockquote>",
                "<form action=javascript:alert(1)><button>a</button></form>",
                "<button formaction=javascript:alert(1)>a</button>",
                "<object data=javascript:alert(1)>a</object>",
                "<embed src=javascript:alert(1)>",
                "<iframe src=javascript:alert(1)>a</iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<base href='javascript:alert(1)//'><a href=/a>a</a>",
                "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                // style
                "<p style=\"background:url(javascript:alert(1))\">a</p>",
                "<style>@import '//evil.example/x.css';</style>",
                "<div style=\"position:fixed;inset:0\"><a href=https://evil.example>a</a></div>",
                // foreign content and mutation
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href='javascript:alert(1)'><text>a</text></a></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<svg><foreignObject><iframe srcdoc='a'></iframe></foreignObject></svg>",
                "<svg><style><img title='</style><img src=x onerror=alert(1)>'></style></svg>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<math><a xlink:href='javascript:alert(1)'>a</a></math>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math><annotation-xml encoding='text/html'><img src=x onerror=alert(1)></annotation-xml></math>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><img src=x onerror=alert(1)></template>",
                "<template><template></template><script>alert(1)</script></template>",
                "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
                "<title><img title=\"</title><img src=x onerror=alert(1)>\">",
                "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
                "<plaintext><img src=x onerror=alert(1)>",
                "<noembed><img title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
                "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\"></noframes>",
                "<listing>&lt;img onerror=alert(1) src&gt;</listing>",
                "<select><template><img src=x onerror=alert(1)></template></select>",
                "<!--><img src=x onerror=alert(1)>-->",
                "<!-- --!><img src=x onerror=alert(1)> -->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<?xml version='1.0'?><?php <img src=x onerror=alert(1)> ?>",
                "<!DOCTYPE html [<!ENTITY x '<script>'>]><p>&x;</p>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<p title='\"><img src=x onerror=alert(1)>'>a</p>",
                "<a title='`onmouseover=alert(1)' href=/a>a</a>",
                "<img alt='<img src=x onerror=alert(1)>' src=/a.png>",
                "<p lang='vi\" onclick=\"alert(1)'>a</p>",
                "<h2 id='x\" onclick=\"alert(1)'>a</h2>",
                "<a href='/a\" onclick=\"alert(1)'>a</a>",
                "<img name=getElementById src=/a.png alt=a><form name=body></form>",
                "<h2 id=__proto__>a</h2>",
                "<p is=evil-element slot=x part=y>a</p>",
                "<x-evil onclick=alert(1)>a</x-evil>",
                "<a href=/a target=_blank rel=opener ping=//evil.example>a</a>",
                "<table background=javascript:alert(1)><tr><td background=javascript:alert(1)>a</table>",
                "<p>a&#x338;</p><p>&#x338;b</p>",
                "<<p>a<</p><img src=/a alt=a><",
                "<a <a href=javascript:alert(1)>a</a>",
                "<p class=a\u0000b on\u0000click=alert(1)>a");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothing_but_allowed_markup_comes_out(String payload) {
        for (var body :
                List.of(payload, "<p>trước " + payload + " sau</p>", "<table><tr><td>" + payload + "</table>")) {
            var html = Html.clean(body).html();
            AllowedMarkup.assertOnly(html);
            assertEquals(new CleanedHtml(html, List.of()), Html.clean(html), body);
        }
    }

    @Test
    void a_script_written_about_stays_words() {
        assertEquals(
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                Html.clean("&lt;script&gt;alert(1)&lt;/script&gt;").html());
    }

    @Test
    void what_a_script_was_called_is_reported_and_its_source_is_not_shown() {
        var cleaned = Html.clean("<p>a</p><script>alert(1)</script><a href=' jAva\tScript:x'>b</a><p onclick=x>c</p>");
        assertEquals("<p>a</p><p>b</p><p>c</p>", cleaned.html());
        assertEquals(
                List.of(
                        new Removal(Removal.Kind.ELEMENT, "script", 1),
                        new Removal(Removal.Kind.PROTOCOL, "javascript", 1),
                        new Removal(Removal.Kind.ATTRIBUTE, "onclick", 1)),
                cleaned.removed());
    }

    @Test
    void the_report_is_bounded() {
        var body = new StringBuilder("<p");
        for (int i = 0; i < 300; i++) {
            body.append(" a").append(i).append("z".repeat(100));
        }
        var removed = Html.clean(body + ">a</p>").removed();
        assertEquals(50, removed.size());
        assertTrue(removed.stream().allMatch(removal -> removal.name().length() <= 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<blockquote>",
                "<ul><li>",
                "<strong>",
                "<a href=/a>",
                "<span lang=en>",
                "<table><tr><td>",
                "<font color=x>",
                "<p><button>",
                "<svg>",
                "<b><p>",
                "</p>",
                "<dl><dd>",
                "<h2><div>"
            })
    @Timeout(value = 20, unit = SECONDS)
    void ten_thousand_nested_elements_neither_overflow_nor_stall(String opening) {
        var cleaned = Html.clean(opening.repeat(10_000) + "x");
        AllowedMarkup.assertOnly(cleaned.html());
        assertEquals(new CleanedHtml(cleaned.html(), List.of()), Html.clean(cleaned.html()));
        Blocks.of(cleaned.html());
        PlainText.of(cleaned.html());
        BodyCheck.of(cleaned.html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<br>", "<a href=/a>", "a<x-y>b</x-y>", "<h2><div>a", "<strong></strong>", "<h2>a</h2>", "<td>"})
    @Timeout(value = 20, unit = SECONDS)
    void a_long_body_of_one_thing_does_not_stall(String part) {
        var times = 100_000 / part.length();
        for (var container : List.of("<p>", "<h2>", "<em>", "<table><tr>")) {
            var html = Html.clean(container + part.repeat(times)).html();
            Blocks.of(html);
            BodyCheck.of(html);
        }
    }

    @Test
    void a_shortened_name_in_the_report_is_still_text() {
        var removed =
                Html.clean("<p a" + "\uD83D\uDE00".repeat(30) + "=x>a</p>").removed();
        assertFalse(VietnameseText.hasLoneSurrogate(removed.get(0).name()));
    }

    @Test
    void half_a_surrogate_pair_cannot_be_smuggled_in() {
        var html = Html.clean("<p title=x lang=en>a&#xD800;\uDC00b<img src=/a alt='&#xDFFF;'></p>")
                .html();
        assertFalse(VietnameseText.hasLoneSurrogate(html));
    }
}
