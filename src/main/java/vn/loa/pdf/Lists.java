package vn.loa.pdf;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lists with items only, and items in lists only, as their tags would say nothing otherwise (ISO 14289-1 §7.6). */
final class Lists {
    private Lists() {}

    static void complete(Element page) {
        page.select("ul, ol")
                .forEach(list -> list.childNodes().stream()
                        .filter(Lists::needsItem)
                        .toList()
                        .forEach(stray -> stray.wrap("<li></li>")));
        page.select("li").stream()
                .filter(item -> !item.parent().nameIs("ul") && !item.parent().nameIs("ol"))
                .forEach(Lists::collect);
    }

    private static boolean needsItem(Node child) {
        return child instanceof TextNode text
                ? !text.isBlank()
                : child instanceof Element element && !element.nameIs("li");
    }

    /** With its neighbours before it. */
    private static void collect(Element item) {
        var before = item.previousElementSibling();
        if (before != null && before.nameIs("ul")) {
            before.appendChild(item);
        } else {
            item.wrap("<ul></ul>");
        }
    }
}
