package vn.loa.search;

import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;

/**
 * What narrows a search of drafts; null for anything.
 *
 * @param topic id
 * @param organisation id
 */
record DraftFilter(String state, String topic, String organisation) {
    PredicateFinalStep predicate(TypedSearchPredicateFactory<NonStaticMetamodelScope> f) {
        var all = f.and().add(f.matchAll());
        if (state != null) {
            all.add(f.match().field("state").matching(state));
        }
        if (topic != null) {
            all.add(f.match().field("topics").matching(topic));
        }
        if (organisation != null) {
            all.add(f.match().field("organisation").matching(organisation));
        }
        return all;
    }
}
