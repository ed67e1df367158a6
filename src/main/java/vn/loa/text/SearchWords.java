package vn.loa.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words that something with a name is found by. They are folded, and a word with signs in it is kept whole, in its
 * parts and without the signs: {@code KH&CN} is found as {@code kh&cn}, {@code cn} and {@code khcn}.
 */
public final class SearchWords {
    private static final int MAX_LENGTH = 100;
    private static final int MAX_WANTED = 10;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private SearchWords() {}

    /** Everything that one of the texts is to be found by; a null among them is none. */
    public static Set<String> of(Collection<String> texts) {
        var words = new TreeSet<String>();
        texts.stream()
                .filter(text -> text != null)
                .flatMap(SearchWords::words)
                .forEach(word -> Stream.concat(
                                Stream.of(word, SIGNS.matcher(word).replaceAll("")), Arrays.stream(SIGNS.split(word)))
                        .filter(one -> !one.isEmpty())
                        .map(SearchWords::cut)
                        .forEach(words::add));
        return words;
    }

    /** What each of the query's words must be the beginning of; what is nothing but signs begins no word. */
    public static List<String> wanted(String query) {
        var words =
                words(query).map(SearchWords::cut).distinct().limit(MAX_WANTED).toList();
        return words.isEmpty() ? List.of(query) : words;
    }

    private static Stream<String> words(String text) {
        return SPACE.splitAsStream(VietnameseText.fold(text))
                .map(word -> SIGNS_AROUND.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty());
    }

    private static String cut(String word) {
        var end = Math.min(word.length(), MAX_LENGTH);
        return word.substring(0, end > 0 && Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
    }
}
