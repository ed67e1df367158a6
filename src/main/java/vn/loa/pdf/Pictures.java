package vn.loa.pdf;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Pictures that say in words what they show (ISO 14289-1 §7.3). */
final class Pictures {
    private Pictures() {}

    static void describe(Document page) {
        page.select("svg[aria-label]").forEach(drawing -> drawing.attr("alt", drawing.attr("aria-label")));
        page.select("img").forEach(image -> {
            if (!image.hasAttr("alt")) {
                image.attr("alt", nearestWords(image, page.title()));
            } else if (image.attr("alt").isBlank()) {
                image.remove(); // decoration; the library would present it as a figure without words
            }
        });
    }

    private static String nearestWords(Element image, String otherwise) {
        var figure = image.closest("figure");
        var caption = figure == null ? null : figure.selectFirst("figcaption");
        return caption == null || caption.text().isBlank() ? otherwise : caption.text();
    }
}
