package vn.loa.publication;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.loa.text.VietnameseText;

/** Something that an item can be found by and that is no item itself, in the form in which it is compared. */
public record Term(String text) {
    /** Of the column, less the prefix. */
    private static final int LENGTH = 90;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Whatever is written without marks and capitals in the same way is the same. */
    public static Term value(String name, String value) {
        return new Term(name + "=" + cut(VietnameseText.fold(value)));
    }

    /** The words of all the texts, each once. */
    public static Set<Term> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(BETWEEN_WORDS.split(VietnameseText.fold(text))))
                .filter(word -> !word.isEmpty())
                .map(word -> new Term(":" + cut(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH);
    }
}
