package vn.loa.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Gives every heading an id to link to. An id once given stays, even when the wording of the heading changes. */
final class HeadingIds {

    private static final int MAX_LENGTH = 60;
    private static final String WITHOUT_LETTERS = "muc";

    private HeadingIds() {}

    static void complete(Element body) {
        var headings = body.select("h2, h3, h4, h5, h6");
        var taken = new HashSet<String>();
        var numbers = new HashMap<String, Integer>();
        for (var heading : headings) {
            if (heading.hasAttr("id") && !taken.add(heading.id())) {
                heading.removeAttr("id");
            }
        }
        for (var heading : headings) {
            if (!heading.hasAttr("id")) {
                var wanted = VietnameseText.slug(heading.text(), MAX_LENGTH).orElse(WITHOUT_LETTERS);
                heading.attr("id", free(wanted, taken, numbers));
            }
        }
    }

    /** The last number is kept for each wording: counting from 2 every time would take quadratic time. */
    private static String free(String wanted, Set<String> taken, Map<String, Integer> numbers) {
        var id = wanted;
        while (!taken.add(id)) {
            id = wanted + "-" + numbers.merge(wanted, 2, (last, two) -> last + 1);
        }
        return id;
    }
}
