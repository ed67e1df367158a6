package vn.loa.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How Vietnamese text is stored, searched for and put into an address. */
public final class VietnameseText {

    /** Huyền, sắc, hỏi, ngã, nặng. */
    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    private static final String TONE_LETTERS = "fsrxj";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[^a-z0-9]+");

    /** Latin letters with marks end before here. */
    private static final char[] FOLDED = new char[0x1F00];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            var folded = fold(String.valueOf(c));
            FOLDED[c] = folded.length() == 1 ? folded.charAt(0) : c;
        }
    }

    private VietnameseText() {}

    /**
     * The form in which text is stored: NFC, without invisible characters, line ends as {@code \n}.
     *
     * <p>Eth (U+00D0, U+00F0) becomes Đ and đ: both are what windows-1258 text turns into when it is read as
     * windows-1252, and neither letter occurs in Vietnamese. Bidirectional controls go as well: they let a title show
     * other words than it contains. Tone placement (hòa, hoà) stays as the author wrote it, since official texts use
     * both; {@link #fold} makes them equal.
     *
     * <p>Lone surrogates stay; ask {@link #hasLoneSurrogate} at the edge.
     */
    public static String normalise(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                boolean startsCrLf = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                if (!startsCrLf) {
                    kept.append('\n');
                }
            } else if (c == '\u00A0') {
                kept.append(' ');
            } else if (c == '\u00D0') {
                kept.append('\u0110');
            } else if (c == '\u00F0') {
                kept.append('\u0111');
            } else if (!isInvisible(c)) {
                kept.append(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Whether the text holds half of a surrogate pair, which no UTF-8 column or answer can carry. */
    public static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The search key: lower case, no marks, đ as d. Never shown to anybody. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(normalise(text), Normalizer.Form.NFD);
        // NFD leaves đ whole: its stroke is no combining mark.
        var plain = MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
        return Normalizer.normalize(plain.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** The same of one character of text in NFC, where a letter is one character: the quick way through long texts. */
    public static char fold(char letter) {
        return letter < FOLDED.length ? FOLDED[letter] : Character.toLowerCase(letter);
    }

    /**
     * The key for searching with marks: lower case, the tone of each word behind it as Telex types it, so that both
     * placements (hòa, hoà) are the same. Never shown to anybody.
     */
    public static String toned(String text) {
        var decomposed = Normalizer.normalize(normalise(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var toned = new StringBuilder(decomposed.length() + 16);
        var tone = "";
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            var mark = TONES.indexOf(c);
            if (mark >= 0) {
                tone = TONE_LETTERS.substring(mark, mark + 1);
                continue;
            }
            if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                toned.append(tone);
                tone = "";
            }
            toned.append(c);
        }
        return Normalizer.normalize(toned.append(tone), Normalizer.Form.NFC);
    }

    /**
     * The text as part of an address; empty when it has no letter or digit an address could show.
     *
     * @param maxLength at least 1; a longer slug ends after its last whole syllable, or within its first if that alone
     *     is too long
     */
    public static Optional<String> slug(String text, int maxLength) {
        if (maxLength < 1) {
            throw new IllegalArgumentException("maxLength " + maxLength);
        }
        var slug = new StringBuilder();
        for (var syllable : BETWEEN_SYLLABLES.split(fold(text))) {
            if (syllable.isEmpty()) {
                continue;
            }
            if (slug.isEmpty()) {
                slug.append(syllable, 0, Math.min(syllable.length(), maxLength));
            } else if (slug.length() + 1 + syllable.length() <= maxLength) {
                slug.append('-').append(syllable);
            } else {
                break;
            }
        }
        return slug.isEmpty() ? Optional.empty() : Optional.of(slug.toString());
    }

    private static boolean isInvisible(char c) {
        return isControl(c) || isZeroWidth(c) || isBidirectionalControl(c);
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static boolean isZeroWidth(char c) {
        return c >= '\u200B' && c <= '\u200D' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    private static boolean isBidirectionalControl(char c) {
        return c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }
}
