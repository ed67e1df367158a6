package vn.loa.search;

import java.util.Map;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/** What keeps the index: a folder of this node, or a cluster that all nodes share. */
interface SearchEngine {
    /** Opens what is there, or begins with nothing where that cannot be used. */
    CloseableSearchMapping open();

    /** Throws everything away; what was opened is closed. */
    void discard();

    /** Whether what was opened has not vanished meanwhile. */
    boolean isThere();

    /** Whether all nodes write to the same index, and one at a time has to. */
    boolean isShared();

    /** Whether the failure means that the index has to be made anew. */
    boolean isBroken(RuntimeException failure);

    /** Whether the failure means that the index cannot be reached at the moment. */
    boolean isAway(RuntimeException failure);

    /** Nothing is open any more, and nothing will be. */
    void end();

    static CloseableSearchMapping build(Map<String, Object> properties) {
        return SearchMapping.builder(
                        AnnotatedTypeSource.fromClasses(IndexedItem.class, IndexedDraft.class, IndexState.class))
                .property("hibernate.search.indexing.plan.synchronization.strategy", "sync")
                .properties(properties)
                .build();
    }
}
