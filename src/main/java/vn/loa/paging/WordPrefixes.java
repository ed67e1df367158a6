package vn.loa.paging;

import java.util.Map;
import vn.loa.text.SearchWords;

/** The condition that every word of a query begins a word that a row is found by. */
public final class WordPrefixes {
    private static final char ESCAPE = '!';

    private WordPrefixes() {}

    /**
     * @param words the HQL path to the row's words
     * @param parameters the values are added here
     * @return HQL that begins with " and "
     */
    public static String condition(String words, String query, Map<String, Object> parameters) {
        var hql = new StringBuilder();
        for (var word : SearchWords.wanted(query)) {
            var name = "word" + parameters.size();
            hql.append(" and exists (select 1 from %1$s %2$s where %2$s like :%2$s escape '%3$s')"
                    .formatted(words, name, ESCAPE));
            parameters.put(name, escaped(word) + "%");
        }
        return hql.toString();
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
