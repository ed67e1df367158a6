package vn.loa.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what one cleaning removes, in the order first met. */
final class Removals {

    /** A hostile body may name any number of attributes; nobody reads more than this many. */
    static final int MAX_DISTINCT = 50;

    private static final int MAX_NAME = 40;

    private record Key(Removal.Kind kind, String name) {}

    private final Map<Key, Integer> counts = new LinkedHashMap<>();

    void add(Removal.Kind kind, String name) {
        var key = new Key(kind, shown(name));
        if (counts.size() < MAX_DISTINCT || counts.containsKey(key)) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    /** As an answer can carry it: cutting may have halved a surrogate pair. */
    private static String shown(String name) {
        var lower = VietnameseText.normalise(name).toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), MAX_NAME)).replaceAll("\\p{Cs}", "\uFFFD");
    }

    List<Removal> list() {
        return counts.entrySet().stream()
                .map(e -> new Removal(e.getKey().kind(), e.getKey().name(), e.getValue()))
                .toList();
    }
}
