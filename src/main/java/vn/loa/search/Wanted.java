package vn.loa.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import vn.loa.text.VietnameseText;

/** What has the words that were typed, and how well. */
@ApplicationScoped
class Wanted {
    private static final int ENOUGH_PERCENT = 60;

    private final Abbreviations abbreviations;

    Wanted(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    List<String> meanings(QueryText text) {
        var meanings = new ArrayList<>(text.phrases());
        for (var word : text.words()) {
            meanings.add(word);
            meanings.addAll(abbreviations.of(word));
        }
        return meanings;
    }

    PredicateFinalStep predicate(
            TypedSearchPredicateFactory<NonStaticMetamodelScope> f, QueryText text, boolean relaxed) {
        var wanted = f.bool();
        for (var phrase : text.phrases()) {
            wanted.must(in(f, phrase));
        }
        if (!relaxed) {
            text.words()
                    .forEach(word -> wanted.must(meaning(f, word))); // one by one, so that whole blocks can be skipped
        } else if (!text.words().isEmpty()) {
            var some = f.bool();
            text.words().forEach(word -> some.should(like(f, word)));
            wanted.must(some.minimumShouldMatchNumber(Math.max(1, text.words().size() * ENOUGH_PERCENT / 100)));
        }
        // Marks as they were typed, and words in a row, come first; they decide nothing else.
        var toned = VietnameseText.toned(text.plain());
        wanted.should(f.match()
                .field("tonedTitle")
                .boost(3)
                .field("tonedText")
                .boost(0.5f)
                .matching(toned));
        if (toned.indexOf(' ') > 0) {
            // In the text, too, words in a row say more than the same words strewn over a title.
            wanted.should(f.match()
                            .field("tonedTitlePairs")
                            .boost(16)
                            .field("tonedTextPairs")
                            .boost(12)
                            .matching(toned))
                    .should(f.match()
                            .field("titlePairs")
                            .boost(8)
                            .field("textPairs")
                            .boost(4)
                            .matching(text.plain()));
        }
        return wanted;
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
        if (!Nearness.mayBeMistyped(word)) {
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
}
