package vn.loa.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Puts a box where the fonts have nothing to show, so that a reader sees that something is missing, and says what. */
final class Glyphs {
    private static final String BOX = "\u25a1";
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int MOST_NAMED = 20;

    private final Set<String> missing = new LinkedHashSet<>();

    /** Read when the first PDF is made. */
    private static final class Known {
        private static final CmapLookup SERIF = read();

        private static CmapLookup read() {
            try (var font = new TTFParser().parse(new RandomAccessReadBuffer(Font.SERIF.open()))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException bug) {
                throw new UncheckedIOException(bug);
            }
        }
    }

    void check(Element tree) {
        tree.nodeStream(TextNode.class).forEach(text -> {
            var whole = text.getWholeText();
            if (!whole.codePoints().allMatch(Glyphs::isShown)) {
                text.text(replaced(whole));
            }
        });
    }

    /** Up to twenty. */
    List<String> missing() {
        return missing.stream().limit(MOST_NAMED).toList();
    }

    private String replaced(String text) {
        var shown = new StringBuilder(text.length());
        var inPlaceOfOne = false;
        var joined = false;
        for (var character : text.codePoints().toArray()) {
            if (isPrinted(character)) {
                inPlaceOfOne = !isShown(character);
                if (inPlaceOfOne) {
                    missing.add("U+%04X %s".formatted(character, Character.getName(character)));
                }
                shown.append(!inPlaceOfOne ? Character.toString(character) : joined ? "" : BOX);
            } else if (isShown(character) && !inPlaceOfOne) {
                shown.appendCodePoint(character);
            }
            joined = inPlaceOfOne && character == ZERO_WIDTH_JOINER;
        }
        return shown.toString();
    }

    private static boolean isShown(int character) {
        return Character.isWhitespace(character) || Known.SERIF.getGlyphId(character) != 0;
    }

    /** Whether anybody would see that it is not there: joiners and variants of others are not missed. */
    private static boolean isPrinted(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK -> false;
            default -> true;
        };
    }
}
