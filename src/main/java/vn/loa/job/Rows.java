package vn.loa.job;

import java.io.IOException;
import java.util.Optional;

/** The rows of an upload, one after the other. */
interface Rows {
    /**
     * Empty at the end.
     *
     * @throws vn.loa.problem.Problem 400 where what follows cannot be read
     */
    Optional<Row> next() throws IOException;
}
