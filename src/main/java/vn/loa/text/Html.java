package vn.loa.text;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** The HTML of an article's body. */
public final class Html {

    /** Deeper markup is flattened by the parser, so everything that walks a body may recurse. */
    static final int MAX_DEPTH = 64;

    /** One pass cleans and one confirms it; only markup that parses unlike it was written needs more. */
    private static final int MAX_PASSES = 6;

    private Html() {}

    /**
     * Reduces a body to allowed markup.
     *
     * <p>A body is published only in a form that survives being parsed again unchanged: markup that reads differently
     * the second time is how filtered scripts come back to life. A body that does not settle is reduced to its text.
     */
    public static CleanedHtml clean(String body) {
        var removals = new Removals();
        var current = VietnameseText.normalise(body);
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            var next = cleanOnce(current, removals);
            if (next.equals(current)) {
                return new CleanedHtml(next, removals.list());
            }
            current = next;
        }
        return textOnly(current, removals);
    }

    /** The body as a tree without pretty-printing; at most {@value #MAX_DEPTH} levels deep. */
    static Element parse(String html) {
        var document = emptyDocument();
        var body = document.body();
        // As a fragment: a document parser would move a leading <style> or <script> to the head, out of sight.
        body.appendChildren(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseFragmentInput(html, body, ""));
        return body;
    }

    static Document emptyDocument() {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.xhtml);
        return document;
    }

    private static String cleanOnce(String html, Removals removals) {
        var body = new Cleaning(removals).clean(parse(html));
        HeadingIds.complete(body);
        return body.html().strip();
    }

    private static CleanedHtml textOnly(String html, Removals removals) {
        removals.add(Removal.Kind.ELEMENT, "*");
        var body = emptyDocument().body();
        for (var paragraph : parse(html).text().split("\n")) {
            body.appendElement("p").text(paragraph);
        }
        return new CleanedHtml(cleanOnce(body.html(), new Removals()), removals.list());
    }
}
