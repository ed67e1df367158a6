package vn.loa.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;

/** What to look for in the index, where somebody asks by the code of a topic. */
@ApplicationScoped
class TopicIds {
    private static final List<String> NOTHING = List.of(new UUID(0, 0).toString());

    private final PublicationReader published;

    TopicIds(PublicationReader published) {
        this.published = published;
    }

    /**
     * Also those of the topics that were merged into it: a draft is indexed under the topic that it had when somebody
     * last changed it. Null for no code.
     */
    List<String> of(String code) {
        if (code == null) {
            return null;
        }
        var ids = published.idsOfCode(Kind.TOPIC, code);
        return ids.isEmpty() ? NOTHING : ids.stream().map(UUID::toString).toList();
    }

    /** Filed under any of them, which weighs as much as being filed under the only one. */
    static PredicateFinalStep anyOf(TypedSearchPredicateFactory<NonStaticMetamodelScope> f, List<String> ids) {
        var any = f.or();
        ids.forEach(id -> any.add(f.match().field("topics").matching(id)));
        return any;
    }
}
