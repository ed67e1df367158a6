package vn.loa.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What a cleaned body lacks to be read by everybody (WCAG 2: 1.1.1, 1.3.1, 2.4.4; Circular 26/2020/TT-BTTTT). */
public final class BodyCheck {

    /** A heading skips a level, or the first is no h2. Details: {@code level}, {@code highest} (what it may be at most). */
    public static final String HEADING_ORDER = "heading-order";

    /** An image without alt; an empty alt marks it as decorative and is fine. Details: {@code src}. */
    public static final String MISSING_ALT = "missing-alt";

    /** A link nobody could read out: no text, no image with a description. Details: {@code href}. */
    public static final String EMPTY_LINK = "empty-link";

    /** A table without th. Details: {@code rows}, how many it has. */
    public static final String TABLE_WITHOUT_HEADER = "table-without-header";

    /** Neither text nor image. No details. */
    public static final String EMPTY_BODY = "empty-body";

    private final Element body;
    private final Map<Element, String> places = new IdentityHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private BodyCheck(Element body) {
        this.body = body;
        var counts = new HashMap<String, Integer>();
        for (var element : body.select("*")) {
            var name = element.normalName();
            places.put(element, name + "[" + counts.merge(name, 1, Integer::sum) + "]");
        }
    }

    /** What is to be mended, kind by kind, each in the order of the body; empty for a good body. */
    public static List<Finding> of(String cleanHtml) {
        var check = new BodyCheck(Html.parse(cleanHtml));
        check.headings();
        check.images();
        check.links();
        check.tables();
        check.emptiness();
        return List.copyOf(check.findings);
    }

    private void headings() {
        int highest = 2;
        for (var heading : body.select("h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > highest) {
                report(HEADING_ORDER, heading, Map.of("level", "" + level, "highest", "" + highest));
            }
            highest = level + 1;
        }
    }

    private void images() {
        for (var image : body.select("img:not([alt])")) {
            report(MISSING_ALT, image, Map.of("src", image.attr("src")));
        }
    }

    private void links() {
        for (var link : body.select("a")) {
            if (!link.hasText()
                    && link.select("img").stream()
                            .allMatch(image -> image.attr("alt").isBlank())) {
                report(EMPTY_LINK, link, Map.of("href", link.attr("href")));
            }
        }
    }

    private void tables() {
        for (var table : body.select("table")) {
            var rows = table.select("tr").stream()
                    .filter(row -> row.closest("table") == table)
                    .toList();
            if (rows.stream()
                    .flatMap(row -> row.children().stream())
                    .noneMatch(cell -> cell.normalName().equals("th"))) {
                report(TABLE_WITHOUT_HEADER, table, Map.of("rows", "" + rows.size()));
            }
        }
    }

    private void emptiness() {
        if (!body.hasText() && body.selectFirst("img") == null) {
            findings.add(new Finding(EMPTY_BODY, "", Map.of()));
        }
    }

    private void report(String code, Element element, Map<String, String> details) {
        findings.add(new Finding(code, places.get(element), details));
    }
}
