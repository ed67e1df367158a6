package vn.loa.job;

import java.util.Map;

/** What one kind of job does with its rows. */
public interface JobWork {
    /** As it stands in JSON ({@code document-import}). */
    String kind();

    /** The columns that an upload may have. */
    Map<String, Column> columns();

    /**
     * Works off rows within the running transaction, which also keeps the progress. A row that is at fault is told of in
     * the results and stops no other; an exception rolls the whole batch back.
     */
    Results work(Batch batch);
}
