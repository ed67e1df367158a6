package vn.loa.job;

import java.util.List;

/** What became of the rows of a batch; each row with a problem failed, whatever the number of its problems. */
public record Results(int created, int updated, int unchanged, List<RowProblem> problems) {
    int failed() {
        return (int) problems.stream().map(RowProblem::row).distinct().count();
    }
}
