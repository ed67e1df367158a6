package vn.loa.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterEncoder;
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
    private static final int EXCERPT = 200;
    private static final int WHOLE_TITLE = 1_000;
    private static final long SECONDS = 5;
    private static final int ENOUGH_PERCENT = 60;
    private static final Pattern MISTYPED = Pattern.compile("\\p{L}{4,30}");
    private static final List<String> UNTRANSLATED = List.of("document", "organisation", "plan");

    private final SearchIndex index;
    private final Indexer indexer;
    private final Abbreviations abbreviations;

    Searching(SearchIndex index, Indexer indexer, Abbreviations abbreviations) {
        this.index = index;
        this.indexer = indexer;
        this.abbreviations = abbreviations;
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
        var query = session.search(IndexedItem.class)
                .select(found -> found.composite()
                        .from(
                                found.composite()
                                        .from(
                                                found.field("item", String.class),
                                                found.field("kind", String.class),
                                                found.field("locale", String.class))
                                        .asList(),
                                found.highlight("title").highlighter("title"),
                                found.highlight("text").highlighter("text"))
                        .as(Searching::hit))
                .where(f -> predicate(f, text, filter, relaxed))
                .highlighter(
                        "title",
                        h -> h.plain()
                                .tag("<mark>", "</mark>")
                                .encoder(HighlighterEncoder.HTML)
                                .fragmentSize(WHOLE_TITLE)
                                .noMatchSize(WHOLE_TITLE)
                                .numberOfFragments(1))
                .highlighter(
                        "text",
                        h -> h.fastVector()
                                .tag("<mark>", "</mark>")
                                .encoder(HighlighterEncoder.HTML)
                                .fragmentSize(EXCERPT)
                                .noMatchSize(EXCERPT)
                                .numberOfFragments(1))
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

    private static Hit hit(List<?> item, List<String> title, List<String> text) {
        return new Hit(
                UUID.fromString((String) item.get(0)),
                (String) item.get(1),
                (String) item.get(2),
                String.join(" … ", title),
                String.join(" … ", text));
    }

    private PredicateFinalStep predicate(
            TypedSearchPredicateFactory<NonStaticMetamodelScope> f,
            QueryText text,
            SearchFilter filter,
            boolean relaxed) {
        var wanted = f.bool();
        for (var phrase : text.phrases()) {
            wanted.must(in(f, phrase));
        }
        var words = f.bool();
        for (var word : text.words()) {
            words.should(relaxed ? like(f, word) : meaning(f, word));
        }
        if (!text.words().isEmpty()) {
            var all = text.words().size();
            wanted.must(words.minimumShouldMatchNumber(relaxed ? Math.max(1, all * ENOUGH_PERCENT / 100) : all));
        }
        // Marks as they were typed, and words in a row, come first; they decide nothing else.
        var toned = VietnameseText.toned(text.plain());
        wanted.should(f.match()
                        .field("tonedTitle")
                        .boost(3)
                        .field("tonedText")
                        .boost(0.5f)
                        .matching(toned))
                .should(f.phrase()
                        .field("tonedTitle")
                        .boost(8)
                        .field("tonedText")
                        .matching(toned))
                .should(f.phrase().field("title").boost(5).field("text").matching(text.plain()));
        var symbol = text.symbol();
        if (symbol.isPresent()) {
            wanted.should(f.match().field("symbols").matching(symbol.get()).boost(100));
        }
        return f.bool().must(wanted).filter(matching(f, filter));
    }

    /** The word, or what it stands for. */
    private PredicateFinalStep meaning(TypedSearchPredicateFactory<NonStaticMetamodelScope> f, String word) {
        var either = f.or().add(in(f, word));
        for (var expansion : abbreviations.of(word)) {
            either.add(in(f, expansion));
        }
        return either;
    }

    /** The word, one that differs by a letter, or what it stands for. Numbers and short words that differ are others. */
    private PredicateFinalStep like(TypedSearchPredicateFactory<NonStaticMetamodelScope> f, String word) {
        if (!MISTYPED.matcher(word).matches()) {
            return meaning(f, word);
        }
        return f.or().add(meaning(f, word))
                .add(f.match()
                        .field("title")
                        .boost(2)
                        .field("text")
                        .matching(word)
                        .fuzzy(1, 1));
    }

    private static PredicateFinalStep in(TypedSearchPredicateFactory<NonStaticMetamodelScope> f, String words) {
        return f.phrase().field("title").boost(4).field("text").matching(words);
    }

    private static PredicateFinalStep matching(
            TypedSearchPredicateFactory<NonStaticMetamodelScope> f, SearchFilter filter) {
        var all = f.and();
        all.add(f.or().add(f.match().field("locale").matching(filter.locale()))
                .add(f.terms().field("kind").matchingAny(UNTRANSLATED)));
        if (!filter.kinds().isEmpty()) {
            all.add(f.terms().field("kind").matchingAny(filter.kinds()));
        }
        if (filter.topic() != null) {
            all.add(f.match().field("topics").matching(filter.topic()));
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
        try (var session = index.session().orElseThrow(() -> Problem.of(ProblemType.UNAVAILABLE))) {
            return question.apply(session);
        } catch (SearchException failure) {
            if (!isOfTheDisk(failure)) {
                throw failure; // or a question that we put wrongly would throw the index away
            }
            indexer.report(failure);
            throw Problem.of(ProblemType.UNAVAILABLE);
        }
    }

    private static boolean isOfTheDisk(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
