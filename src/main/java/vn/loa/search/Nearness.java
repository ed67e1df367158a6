package vn.loa.search;

import java.util.regex.Pattern;

/** When a word may be another one with a slip of a finger in it. */
final class Nearness {
    /** Numbers and short words that differ by a letter are others. */
    private static final Pattern MISTYPED = Pattern.compile("\\p{L}{4,30}");

    private Nearness() {}

    static boolean mayBeMistyped(String word) {
        return MISTYPED.matcher(word).matches();
    }

    /** Whether the word that was found is what was meant; as the index compares, the first letter is right. */
    static boolean isMistyped(String word, String found) {
        return mayBeMistyped(word) && !found.isEmpty() && word.charAt(0) == found.charAt(0) && isNear(word, found);
    }

    /** One letter more, less or other, or two that changed places. */
    static boolean isNear(String a, String b) {
        var start = 0;
        while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        var restA = a.substring(start);
        var restB = b.substring(start);
        if (restA.isEmpty() || restB.isEmpty()) {
            return restA.length() + restB.length() == 1;
        }
        return restA.substring(1).equals(restB)
                || restB.substring(1).equals(restA)
                || restA.substring(1).equals(restB.substring(1))
                || restA.length() > 1
                        && restB.length() > 1
                        && restA.charAt(0) == restB.charAt(1)
                        && restA.charAt(1) == restB.charAt(0)
                        && restA.substring(2).equals(restB.substring(2));
    }
}
