package vn.loa.search;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;

/** Asks the index. */
@ApplicationScoped
class Searching {
    /** Nobody reads on after as many; further ones are neither ordered nor counted. */
    static final int MOST = 1_000;

    private static final int MOST_SUGGESTIONS = 10;
    private static final int MOST_FACET_VALUES = 20;
    private static final long SECONDS = 5;
    private static final List<String> UNTRANSLATED = List.of("document", "organisation", "plan", "feedback");

    private final SearchIndex index;
    private final Indexer indexer;
    private final Wanted wanted;

    Searching(SearchIndex index, Indexer indexer, Wanted wanted) {
        this.index = index;
        this.indexer = indexer;
        this.wanted = wanted;
    }

    /**
     * What was found.
     *
     * @param title safe HTML, with {@code mark} around what was looked for
     * @param excerpt the same, of the text
     */
    record Hit(UUID item, String kind, String locale, String title, String excerpt) {}

    /**
     * @param total up to {@value #MOST}
     * @param relaxed whether nothing had all the words, and these have most of them or similar ones
     * @param facets how many of each value, the most frequent first
     */
    record Found(List<Hit> hits, long total, boolean relaxed, Map<Facet, Map<String, Long>> facets) {}

    /** @throws Problem 503 while there is no index */
    Found find(QueryText text, SearchFilter filter, Set<Facet> facets, int offset, int limit) {
        return ask(session -> {
            var strict = find(session, text, filter, facets, offset, limit, false);
            return strict.total() > 0 ? strict : find(session, text, filter, facets, offset, limit, true);
        });
    }

    /** Titles that have words beginning so, the best first, each once. */
    List<String> suggest(String beginning, SearchFilter filter) {
        return ask(session -> session
                .search(IndexedItem.class)
                .select(found -> found.field("title", String.class))
                .where(f -> {
                    var root = f.bool().filter(matching(f, filter));
                    for (var word : QueryText.parse(beginning).words()) {
                        root.must(f.phrase().field("prefixes").matching(word));
                    }
                    return root.should(f.match().field("tonedTitle").matching(VietnameseText.toned(beginning)));
                })
                .truncateAfter(SECONDS, TimeUnit.SECONDS)
                .fetchHits(2 * MOST_SUGGESTIONS)
                .stream()
                .distinct()
                .limit(MOST_SUGGESTIONS)
                .toList());
    }

    private Found find(
            SearchSession session,
            QueryText text,
            SearchFilter filter,
            Set<Facet> facets,
            int offset,
            int limit,
            boolean relaxed) {
        var keys = new EnumMap<Facet, AggregationKey<? extends Map<?, Long>>>(Facet.class);
        var marking = new Marking(wanted.meanings(text), relaxed);
        var query = session.search(IndexedItem.class)
                .select(found -> found.composite()
                        .from(
                                found.field("item", String.class),
                                found.field("kind", String.class),
                                found.field("locale", String.class),
                                found.field("title", String.class),
                                found.field("text", String.class))
                        .asList(values -> hit(values, marking)))
                .where(f -> {
                    var predicate =
                            f.bool().must(wanted.predicate(f, text, relaxed)).filter(matching(f, filter));
                    text.symbol()
                            .ifPresent(symbol -> predicate.should(
                                    f.match().field("symbols").matching(symbol).boost(100)));
                    return predicate;
                })
                .sort(f -> f.score().then().field("key"))
                .totalHitCountThreshold(MOST)
                .truncateAfter(SECONDS, TimeUnit.SECONDS);
        for (var facet : facets) {
            AggregationKey<Map<String, Long>> key = AggregationKey.of(facet.field());
            keys.put(facet, key);
            if (facet == Facet.YEAR) {
                AggregationKey<Map<Integer, Long>> years = AggregationKey.of(facet.field());
                keys.put(facet, years);
                query.aggregation(
                        years,
                        f -> f.terms().field(facet.field(), Integer.class).maxTermCount(MOST_FACET_VALUES));
            } else {
                query.aggregation(
                        key, f -> f.terms().field(facet.field(), String.class).maxTermCount(MOST_FACET_VALUES));
            }
        }
        var result = query.fetch(offset, limit);
        var counts = new EnumMap<Facet, Map<String, Long>>(Facet.class);
        keys.forEach((facet, key) -> {
            var values = new LinkedHashMap<String, Long>();
            result.aggregation(key).forEach((value, count) -> values.put(value.toString(), count));
            counts.put(facet, values);
        });
        var total = Math.min(MOST, result.total().hitCountLowerBound());
        return new Found(result.hits(), total, relaxed, counts);
    }

    /** The same among drafts. */
    Found findDrafts(QueryText text, DraftFilter filter, int offset, int limit) {
        return ask(session -> {
            var strict = findDrafts(session, text, filter, offset, limit, false);
            return strict.total() > 0 ? strict : findDrafts(session, text, filter, offset, limit, true);
        });
    }

    private Found findDrafts(
            SearchSession session, QueryText text, DraftFilter filter, int offset, int limit, boolean relaxed) {
        var marking = new Marking(wanted.meanings(text), relaxed);
        var result = session.search(IndexedDraft.class)
                .select(found -> found.composite()
                        .from(
                                found.field("key", String.class),
                                found.field("kind", String.class),
                                found.constant("vi"),
                                found.field("title", String.class),
                                found.field("text", String.class))
                        .asList(values -> hit(values, marking)))
                .where(f -> f.bool().must(wanted.predicate(f, text, relaxed)).filter(filter.predicate(f)))
                .sort(f -> f.score().then().field("key"))
                .totalHitCountThreshold(MOST)
                .truncateAfter(SECONDS, TimeUnit.SECONDS)
                .fetch(offset, limit);
        return new Found(result.hits(), Math.min(MOST, result.total().hitCountLowerBound()), relaxed, Map.of());
    }

    private static Hit hit(List<?> values, Marking marking) {
        return new Hit(
                UUID.fromString((String) values.get(0)),
                (String) values.get(1),
                (String) values.get(2),
                marking.whole((String) values.get(3)),
                marking.excerpt((String) values.get(4)));
    }

    private static PredicateFinalStep matching(
            TypedSearchPredicateFactory<NonStaticMetamodelScope> f, SearchFilter filter) {
        var all = f.and();
        all.add(f.or().add(f.match().field("locale").matching(filter.locale()))
                .add(f.terms().field("kind").matchingAny(UNTRANSLATED)));
        if (!filter.kinds().isEmpty()) {
            all.add(f.terms().field("kind").matchingAny(filter.kinds()));
        }
        if (filter.topics() != null) {
            all.add(TopicIds.anyOf(f, filter.topics()));
        }
        if (filter.organisation() != null) {
            all.add(f.match().field("organisation").matching(filter.organisation()));
        }
        if (filter.document() != null) {
            all.add(f.match().field("documents").matching(filter.document()));
        }
        if (filter.year() != null) {
            all.add(f.match().field("year").matching(filter.year()));
        }
        return all;
    }

    private <T> T ask(Function<SearchSession, T> question) {
        if (!indexer.isComplete()) {
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
        var closings = index.closings();
        try (var session = index.session().orElseThrow(() -> Problem.of(ProblemType.UNAVAILABLE))) {
            return question.apply(session);
        } catch (SearchException failure) {
            if (index.isBroken(failure)) {
                indexer.report(failure);
            } else if (!index.isAway(failure) && index.closings() == closings) {
                throw failure; // a question that we put wrongly
            }
            Log.warnf("Search is not to be had: %s", failure.getMessage());
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }
}
