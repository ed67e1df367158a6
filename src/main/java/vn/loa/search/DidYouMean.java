package vn.loa.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.loa.text.VietnameseText;

/**
 * What was probably meant, read off what similar words found: so whatever is proposed is public, is written as the authors
 * write it, and costs the index no second question.
 */
final class DidYouMean {
    private static final Pattern MARKED = Pattern.compile("<mark>([^<]*)</mark>");

    private DidYouMean() {}

    /** Empty where each word was found as it is, or none like it. */
    static Optional<String> of(QueryText text, List<Searching.Hit> hits) {
        var found = marked(hits);
        var meant = new ArrayList<String>();
        for (var word : text.words()) {
            var folded = VietnameseText.fold(word);
            meant.add(
                    found.containsKey(folded)
                            ? word
                            : found.entrySet().stream()
                                    .filter(one -> Nearness.isNear(folded, one.getKey()))
                                    .map(Map.Entry::getValue)
                                    .findFirst()
                                    .orElse(word));
        }
        return meant.equals(text.words()) ? Optional.empty() : Optional.of(String.join(" ", meant));
    }

    private static Map<String, String> marked(List<Searching.Hit> hits) {
        var marked = new LinkedHashMap<String, String>();
        for (var hit : hits) {
            var words = MARKED.matcher(hit.title() + " " + hit.excerpt());
            while (words.find()) {
                marked.putIfAbsent(
                        VietnameseText.fold(words.group(1)), words.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return marked;
    }
}
