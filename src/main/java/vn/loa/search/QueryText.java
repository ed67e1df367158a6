package vn.loa.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.loa.law.DocumentSymbol;
import vn.loa.text.VietnameseText;

/**
 * What somebody typed into a search field: words, and phrases between quotation marks. Nothing else means anything, so no
 * text is wrong.
 *
 * @param words each to be found, at most {@value #MOST}; what is written in one piece ({@code 57/KH-SKHCN}) stays so
 * @param phrases each to be found as it stands
 */
record QueryText(List<String> words, List<String> phrases) {
    private static final int MOST = 16;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern QUOTES = Pattern.compile("[\"“”„«»]");
    private static final Pattern NOTHING_TO_FIND = Pattern.compile("[^\\p{L}\\p{N}]*");

    /** A quotation mark without a second one means nothing. */
    static QueryText parse(String text) {
        var words = new ArrayList<String>();
        var phrases = new ArrayList<String>();
        var parts = QUOTES.split(VietnameseText.normalise(text), -1);
        for (var i = 0; i < parts.length; i++) {
            var isQuoted = i % 2 == 1 && i < parts.length - 1;
            if (isQuoted && isFindable(parts[i])) {
                phrases.add(parts[i].strip());
            } else {
                SPACE.splitAsStream(parts[i]).filter(QueryText::isFindable).forEach(words::add);
            }
        }
        return new QueryText(
                words.stream().distinct().limit(MOST).toList(),
                phrases.stream().distinct().limit(MOST).toList());
    }

    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    String plain() {
        return (String.join(" ", words) + " " + String.join(" ", phrases)).strip();
    }

    /** The search key of the document symbol that it is, in any spelling. */
    Optional<String> symbol() {
        return DocumentSymbol.parse(plain()).map(DocumentSymbol::searchKey);
    }

    private static boolean isFindable(String text) {
        return !NOTHING_TO_FIND.matcher(text).matches();
    }
}
