package vn.loa.publication;

import java.util.ArrayList;
import java.util.List;

/** Rows for one statement each: enough of them that round trips no longer count, few enough for one packet. */
final class Chunks {
    private static final int SIZE = 500;

    private Chunks() {}

    static <T> List<List<T>> of(List<T> rows) {
        var chunks = new ArrayList<List<T>>();
        for (var start = 0; start < rows.size(); start += SIZE) {
            chunks.add(rows.subList(start, Math.min(rows.size(), start + SIZE)));
        }
        return chunks;
    }
}
