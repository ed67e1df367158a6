package vn.loa.search;

import java.util.List;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;

/**
 * What narrows a search of drafts; null for anything.
 *
 * @param topics ids, any of which will do
 * @param organisation id
 */
record DraftFilter(String state, List<String> topics, String organisation) {
    PredicateFinalStep predicate(TypedSearchPredicateFactory<NonStaticMetamodelScope> f) {
        var all = f.and().add(f.matchAll());
        if (state != null) {
            all.add(f.match().field("state").matching(state));
        }
        if (topics != null) {
            all.add(TopicIds.anyOf(f, topics));
        }
        if (organisation != null) {
            all.add(f.match().field("organisation").matching(organisation));
        }
        return all;
    }
}
