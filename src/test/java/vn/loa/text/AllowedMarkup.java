package vn.loa.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.XmlDeclaration;

/** What a published body may hold, written down a second time so that a slip in the first is noticed. */
final class AllowedMarkup {

    private static final Set<String> ELEMENTS = Set.of(
            ("p br h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite strong em s sub sup mark abbr time code pre hr a img"
                            + " figure figcaption table caption thead tbody tfoot tr th td span")
                    .split(" "));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "title", "hreflang")),
            Map.entry("img", Set.of("src", "alt", "width", "height")),
            Map.entry("ol", Set.of("start", "type")),
            Map.entry("blockquote", Set.of("cite")),
            Map.entry("q", Set.of("cite")),
            Map.entry("abbr", Set.of("title")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("th", Set.of("scope", "colspan", "rowspan", "abbr")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("h2", Set.of("id")),
            Map.entry("h3", Set.of("id")),
            Map.entry("h4", Set.of("id")),
            Map.entry("h5", Set.of("id")),
            Map.entry("h6", Set.of("id")));

    private AllowedMarkup() {}

    /** Fails unless the markup, parsed as a browser would, holds nothing else. */
    static void assertOnly(String html) {
        var body =
                Jsoup.parse("<!doctype html><html><head></head><body>" + html).body();
        for (var element : body.select("*")) {
            if (element != body) {
                assertAllowed(element, html);
            }
        }
        body.nodeStream()
                .forEach(node -> assertTrue(
                        !(node instanceof Comment
                                || node instanceof DataNode
                                || node instanceof DocumentType
                                || node instanceof XmlDeclaration),
                        html));
    }

    private static void assertAllowed(Element element, String html) {
        var name = element.tagName();
        assertTrue(ELEMENTS.contains(name), () -> "element " + name + " in " + html);
        for (var attribute : element.attributes()) {
            var key = attribute.getKey();
            assertTrue(
                    key.equals("lang")
                            || ATTRIBUTES.getOrDefault(name, Set.of()).contains(key),
                    () -> "attribute " + name + "/" + key + " in " + html);
            if (Set.of("href", "src", "cite").contains(key)) {
                var allowed = key.equals("href")
                        ? "(?i)(https?://[^/\\\\].*|/([^/\\\\].*)?|#.+|mailto:.+|tel:.+)"
                        : "(?i)(https?://[^/\\\\].*|/([^/\\\\].*)?)";
                var value = attribute.getValue();
                assertTrue(value.matches(allowed), () -> "address " + value + " in " + html);
                assertTrue(
                        value.chars().noneMatch(c -> c <= ' ' || c == '\\'), () -> "address " + value + " in " + html);
            }
        }
    }
}
