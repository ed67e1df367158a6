package vn.loa.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Lets words in tables break that no column could hold: addresses, mostly. Elsewhere the style sheet does that. */
final class LongWords {
    private static final String MAY_BREAK = "\u200b";
    private static final Pattern LONG = Pattern.compile("\\S{30,}");
    private static final Pattern PIECE = Pattern.compile("\\S{15}(?=\\S)");

    private LongWords() {}

    static void letBreak(Element page) {
        page.select("td, th, td *, th *").stream()
                .flatMap(inner -> inner.textNodes().stream())
                .filter(text -> LONG.matcher(text.getWholeText()).find())
                .forEach(LongWords::letBreak);
    }

    private static void letBreak(TextNode text) {
        text.text(LONG.matcher(text.getWholeText())
                .replaceAll(word ->
                        Matcher.quoteReplacement(PIECE.matcher(word.group()).replaceAll("$0" + MAY_BREAK))));
    }
}
