package vn.loa.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import vn.loa.text.VietnameseText;

/** An item of the publication store as it is found. */
@SearchEntity
@Indexed(index = "items")
final class IndexedItem {
    @DocumentId
    @KeywordField(name = "key", sortable = Sortable.YES)
    final String key;

    @KeywordField(projectable = Projectable.YES)
    final String item;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    final String kind;

    @KeywordField(projectable = Projectable.YES)
    final String locale;

    @FullTextField(analyzer = IndexAnalysis.FOLDED, projectable = Projectable.YES)
    @FullTextField(name = "prefixes", analyzer = IndexAnalysis.PREFIXES, searchAnalyzer = IndexAnalysis.FOLDED)
    @FullTextField(name = "titlePairs", analyzer = IndexAnalysis.FOLDED_PAIRS)
    final String title;

    @FullTextField(analyzer = IndexAnalysis.TONED)
    @FullTextField(name = "tonedTitlePairs", analyzer = IndexAnalysis.TONED_PAIRS)
    final String tonedTitle;

    @FullTextField(analyzer = IndexAnalysis.FOLDED, projectable = Projectable.YES)
    @FullTextField(name = "textPairs", analyzer = IndexAnalysis.FOLDED_PAIRS)
    final String text;

    @FullTextField(analyzer = IndexAnalysis.TONED)
    @FullTextField(name = "tonedTextPairs", analyzer = IndexAnalysis.TONED_PAIRS)
    final String tonedText;

    /** Search keys of the document symbols in it. */
    @KeywordField
    final List<String> symbols;

    @KeywordField(aggregable = Aggregable.YES)
    final List<String> topics;

    @KeywordField(aggregable = Aggregable.YES)
    final List<String> documents;

    @KeywordField(aggregable = Aggregable.YES)
    final String organisation;

    @GenericField(aggregable = Aggregable.YES)
    final Integer year;

    @GenericField(sortable = Sortable.YES)
    final Instant publishedAt;

    /** With which it was made, see {@link IndexState}. */
    @KeywordField
    final String build;

    IndexedItem(
            String key,
            String item,
            String kind,
            String locale,
            String title,
            String text,
            List<String> symbols,
            List<String> topics,
            List<String> documents,
            String organisation,
            Integer year,
            Instant publishedAt,
            String build) {
        this.key = key;
        this.item = item;
        this.kind = kind;
        this.locale = locale;
        this.title = title;
        this.tonedTitle = VietnameseText.toned(title);
        this.text = text;
        this.tonedText = VietnameseText.toned(text);
        this.symbols = symbols;
        this.topics = topics;
        this.documents = documents;
        this.organisation = organisation;
        this.year = year;
        this.publishedAt = publishedAt;
        this.build = build;
    }

    static String key(UUID item, String locale) {
        return item + " " + locale;
    }
}
