package vn.loa.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vn.loa.text.VietnameseText;

/**
 * Marks what was looked for in a text, as safe HTML. The engines' own highlighters need the positions of every word of every
 * text in the index or its analysis once more, took more than half of a search, and do not agree with one another.
 */
final class Marking {
    private static final int EXCERPT = 200;
    /** What comes before the first mark, if no sentence begins there. */
    private static final int LEAD = 60;

    private static final String CUT = "…";

    private final List<List<String>> wanted;
    private final boolean nearToo;

    /**
     * @param wanted words and phrases; each is marked where all of it stands in a row
     * @param nearToo whether words that differ by a letter are marked as well
     */
    Marking(Collection<String> wanted, boolean nearToo) {
        this.wanted = wanted.stream()
                .map(text -> Tokens.of(text).words())
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        this.nearToo = nearToo;
    }

    /** All of the text. */
    String whole(String text) {
        var tokens = Tokens.of(text);
        return html(text, tokens, marks(tokens), 0, text.length());
    }

    /** Some {@value #EXCERPT} characters of it, where most of what was looked for stands close together. */
    String excerpt(String text) {
        var tokens = Tokens.of(text);
        var marks = marks(tokens);
        var from = start(text, tokens, densest(tokens, marks));
        var to = end(text, tokens, from);
        return (from > 0 ? CUT : "") + html(text, tokens, marks, from, to) + (to < text.length() ? CUT : "");
    }

    private BitSet marks(Tokens tokens) {
        var marks = new BitSet();
        for (var words : wanted) {
            for (var first = 0; first + words.size() <= tokens.size(); first++) {
                if (isAt(words, tokens, first)) {
                    marks.set(first, first + words.size());
                }
            }
        }
        return marks;
    }

    private boolean isAt(List<String> words, Tokens tokens, int first) {
        if (nearToo && words.size() == 1) {
            var word = words.get(0);
            return tokens.is(first, word) || Nearness.isMistyped(word, tokens.word(first));
        }
        for (var i = 0; i < words.size(); i++) {
            if (!tokens.is(first + i, words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The marked word with the most marked words of its own spelling or another within an excerpt; 0 where there is none. */
    private static int densest(Tokens tokens, BitSet marks) {
        var best = Math.max(0, marks.nextSetBit(0));
        var most = 0;
        for (var first = marks.nextSetBit(0); first >= 0; first = marks.nextSetBit(first + 1)) {
            var different = new ArrayList<String>();
            var last = tokens.start(first) + EXCERPT - LEAD;
            for (var i = first; i >= 0 && tokens.end(i) <= last; i = marks.nextSetBit(i + 1)) {
                var word = tokens.word(i);
                if (!different.contains(word)) {
                    different.add(word);
                }
            }
            if (different.size() > most) {
                most = different.size();
                best = first;
            }
        }
        return best;
    }

    /** A sentence's beginning not long before the word, or else the beginning of a word. */
    private static int start(String text, Tokens tokens, int word) {
        if (tokens.size() == 0) {
            return 0;
        }
        var earliest = Math.max(0, tokens.start(word) - LEAD);
        var begin = word;
        for (var i = word; i >= 0 && tokens.start(i) >= earliest; i--) {
            begin = i;
            if (i > 0 && endsSentence(text, tokens.end(i - 1), tokens.start(i))) {
                return tokens.start(i);
            }
        }
        return begin == 0 ? 0 : tokens.start(begin);
    }

    private static boolean endsSentence(String text, int from, int to) {
        var between = text.substring(from, to);
        return between.indexOf('\n') >= 0 || between.contains(". ") || between.contains("? ") || between.contains("! ");
    }

    private static int end(String text, Tokens tokens, int from) {
        if (text.length() - from <= EXCERPT) {
            return text.length();
        }
        var end = from + EXCERPT;
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) < end && tokens.end(i) > end && tokens.start(i) > from) {
                return text.substring(0, tokens.start(i)).stripTrailing().length();
            }
        }
        return end;
    }

    private static String html(String text, Tokens tokens, BitSet marks, int from, int to) {
        var html = new StringBuilder(to - from + 64);
        var at = from;
        for (var i = marks.nextSetBit(0); i >= 0; i = marks.nextSetBit(i + 1)) {
            if (tokens.start(i) >= at && tokens.end(i) <= to) {
                escape(text, at, tokens.start(i), html);
                html.append("<mark>");
                escape(text, tokens.start(i), tokens.end(i), html);
                html.append("</mark>");
                at = tokens.end(i);
            }
        }
        escape(text, at, to, html);
        return html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#x27;");
                default -> html.append(c);
            }
        }
    }

    /**
     * The words of a text: the text itself without marks and capitals, character by character, and where each word stands.
     * Numbers and no objects, as a page of hits has thousands of words.
     */
    private static final class Tokens {
        private final char[] folded;
        private int[] bounds;
        private int size;

        private Tokens(String text) {
            folded = new char[text.length()];
            bounds = new int[2 * Math.max(2, text.length() / 4)];
            var start = -1;
            for (var i = 0; i <= folded.length; i++) {
                if (i < folded.length && isOfWord(text.charAt(i))) {
                    folded[i] = VietnameseText.fold(text.charAt(i));
                    start = start < 0 ? i : start;
                } else if (start >= 0) {
                    add(start, i);
                    start = -1;
                }
            }
        }

        static Tokens of(String text) {
            return new Tokens(text);
        }

        private void add(int start, int end) {
            if (2 * size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[2 * size] = start;
            bounds[2 * size + 1] = end;
            size++;
        }

        private static boolean isOfWord(char c) {
            return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        }

        int size() {
            return size;
        }

        int start(int token) {
            return bounds[2 * token];
        }

        int end(int token) {
            return bounds[2 * token + 1];
        }

        String word(int token) {
            return new String(folded, start(token), end(token) - start(token));
        }

        List<String> words() {
            return IntStream.range(0, size).mapToObj(this::word).toList();
        }

        boolean is(int token, String word) {
            var start = start(token);
            if (end(token) - start != word.length()) {
                return false;
            }
            for (var i = 0; i < word.length(); i++) {
                if (folded[start + i] != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
