package vn.loa.rendition;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.loa.answer.Site;

/** The body of an article as paper can show it: links with their whole addresses, and words for pictures that lie elsewhere. */
final class PrintBody {
    private final Site site;
    private final PrintTexts texts;

    PrintBody(Site site, PrintTexts texts) {
        this.site = site;
        this.texts = texts;
    }

    /** @param html clean, as published */
    String of(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        body.select("a[href^=/]").forEach(link -> link.attr("href", site.absolute(link.attr("href"))));
        body.select("img").forEach(this::describe);
        return body.html();
    }

    /** A picture without words that says it is decoration leaves nothing behind. */
    private void describe(Element image) {
        if (image.hasAttr("alt") && image.attr("alt").isBlank()) {
            image.remove();
            return;
        }
        var words = image.hasAttr("alt") ? texts.text("image.described", image.attr("alt")) : texts.text("image");
        var address = image.attr("src");
        var isInLink = image.closest("a") != null;
        var described = new Element(isInLink ? "span" : "a").addClass("picture").text("[" + words + "]");
        if (!isInLink) {
            described.attr("href", address.startsWith("/") ? site.absolute(address) : address);
        }
        image.replaceWith(described);
    }
}
