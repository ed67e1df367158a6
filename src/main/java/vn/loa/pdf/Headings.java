package vn.loa.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Headings without gaps between their levels, as PDF/UA asks for (ISO 14289-1 §7.4.2), and the bookmarks that lead to them. */
final class Headings {
    private static final String ID = "loa_heading_";

    private Headings() {}

    /** @param written the level that it was given; @param level the one that it has now */
    private record Open(int written, int level, Element bookmarks) {}

    static void order(Document page) {
        var root = new Element("bookmarks");
        var open = new ArrayDeque<Open>();
        var number = 0;
        for (var heading : headings(page)) {
            var written = heading.normalName().charAt(1) - '0';
            while (!open.isEmpty() && open.peek().written() >= written) {
                open.pop();
            }
            var level = open.isEmpty() ? 1 : open.peek().level() + 1;
            heading.tagName("h" + level);
            if (!heading.hasAttr("id")) {
                heading.attr("id", ID + number++);
            }
            var above = open.isEmpty() ? root : open.peek().bookmarks();
            var bookmark =
                    above.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
            open.push(new Open(written, level, bookmark));
        }
        page.head().appendChild(root);
    }

    private static List<Element> headings(Document page) {
        return new ArrayList<>(page.body().select("h1, h2, h3, h4, h5, h6"));
    }
}
