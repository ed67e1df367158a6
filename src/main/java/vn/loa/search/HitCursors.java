package vn.loa.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.loa.paging.Cursors;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Where a page of hits begins, signed: hits are ordered by relevance, and no key would keep its place. */
@ApplicationScoped
class HitCursors {
    private final Cursors cursors;

    HitCursors(Cursors cursors) {
        this.cursors = cursors;
    }

    /** @throws Problem 400 for the cursor of another question */
    int offset(String scope, String cursor) {
        if (cursor == null) {
            return 0;
        }
        var position = cursors.find(scope, cursor)
                .orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR, FieldError.of("cursor", "malformed")));
        return Integer.parseInt(position.values().get(0));
    }

    /** Null behind the last page. */
    String next(String scope, int offset, Searching.Found found) {
        var end = offset + found.hits().size();
        return end < found.total() && !found.hits().isEmpty()
                ? cursors.write(scope, new Cursors.Position(false, List.of(Integer.toString(end))))
                : null;
    }
}
