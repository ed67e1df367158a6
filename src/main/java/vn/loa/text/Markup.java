package vn.loa.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The markup an article's body may contain, and what becomes of the rest. */
final class Markup {

    static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "br", "cite", "code", "em", "img", "mark", "q", "s", "span", "strong", "sub", "sup", "time");

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "hr",
            "figure",
            "figcaption",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td");

    /** Elements whose content means nothing without them, or was never meant to be read. */
    private static final Set<String> DROPPED_WHOLE = Set.of(
            "applet",
            "audio",
            "canvas",
            "embed",
            "frame",
            "frameset",
            "head",
            "iframe",
            "math",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "video",
            "xmp");

    /** Containers that are not kept but whose edges still separate paragraphs. */
    private static final Set<String> DROPPED_BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "center",
            "details",
            "dialog",
            "dir",
            "div",
            "fieldset",
            "footer",
            "form",
            "header",
            "hgroup",
            "legend",
            "listing",
            "main",
            "menu",
            "nav",
            "option",
            "plaintext",
            "search",
            "section",
            "summary");

    /** Same meaning, other name. The title of the article is its h1, so the body starts at h2. */
    private static final Map<String, String> RENAMED =
            Map.of("b", "strong", "i", "em", "strike", "s", "del", "s", "tt", "code", "acronym", "abbr", "h1", "h2");

    /** Without this attribute the element says nothing. */
    private static final Map<String, String> OBLIGATORY = Map.of("a", "href", "img", "src", "span", "lang");

    private static final Set<String> SEEN_WHEN_EMPTY = Set.of("img", "a", "hr");

    private static final Pattern ANY = Pattern.compile(".{0,1000}", Pattern.DOTALL);
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9TZPWYMDHS:.,+ -]{1,40}");
    private static final Pattern HEADING_ID = Pattern.compile("[a-z0-9-]{1,80}");

    private static final Map<String, Map<String, Pattern>> ATTRIBUTES = Map.of(
            "a", Map.of("title", ANY, "hreflang", LANGUAGE),
            "abbr", Map.of("title", ANY),
            "img", Map.of("alt", ANY, "width", NUMBER, "height", NUMBER),
            "ol", Map.of("start", NUMBER, "type", Pattern.compile("[1aAiI]")),
            "td", Map.of("colspan", SPAN, "rowspan", SPAN),
            "th",
                    Map.of(
                            "colspan", SPAN,
                            "rowspan", SPAN,
                            "abbr", ANY,
                            "scope", Pattern.compile("row|col|rowgroup|colgroup")),
            "time", Map.of("datetime", MOMENT));

    private Markup() {}

    static String nameOf(Element element) {
        return RENAMED.getOrDefault(element.normalName(), element.normalName());
    }

    static boolean isAllowed(String name) {
        return INLINE.contains(name) || BLOCKS.contains(name);
    }

    static boolean isInline(String name) {
        return INLINE.contains(name);
    }

    /** Whether renaming it changes more than the spelling, so that its author should hear of it. */
    static boolean isDemoted(Element element) {
        return element.normalName().equals("h1");
    }

    static boolean isDroppedWhole(Element element) {
        return DROPPED_WHOLE.contains(element.normalName());
    }

    static boolean separates(Element element) {
        return DROPPED_BLOCKS.contains(element.normalName());
    }

    static Optional<String> obligatoryAttribute(String name) {
        return Optional.ofNullable(OBLIGATORY.get(name));
    }

    static boolean isAddress(String element, String attribute) {
        return switch (attribute) {
            case "href" -> element.equals("a");
            case "src" -> element.equals("img");
            case "cite" -> element.equals("blockquote") || element.equals("q");
            default -> false;
        };
    }

    /** For every attribute but addresses. */
    static boolean isAllowed(String element, String attribute, String value) {
        var pattern =
                switch (attribute) {
                    case "lang" -> LANGUAGE;
                    case "id" -> HEADINGS.contains(element) ? HEADING_ID : null;
                    default -> ATTRIBUTES.getOrDefault(element, Map.of()).get(attribute);
                };
        return pattern != null && pattern.matcher(value).matches();
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    /** Whether nobody would see or hear anything of it. A link counts even when empty: its author must mend it. */
    static boolean isBlank(Node node) {
        if (node instanceof TextNode text) {
            return text.isBlank();
        }
        return !(node instanceof Element element)
                || !SEEN_WHEN_EMPTY.contains(element.normalName())
                        && element.childNodes().stream().allMatch(Markup::isBlank);
    }
}
