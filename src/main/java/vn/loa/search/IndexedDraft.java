package vn.loa.search;

import java.util.List;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import vn.loa.publication.Draft;
import vn.loa.text.VietnameseText;

/** What staff find; an index of its own, so that no question of the public can ever reach it. */
@SearchEntity
@Indexed(index = "drafts")
final class IndexedDraft {
    @DocumentId
    @KeywordField(name = "key", sortable = Sortable.YES, projectable = Projectable.YES)
    final String key;

    @KeywordField(projectable = Projectable.YES)
    final String kind;

    @FullTextField(analyzer = IndexAnalysis.FOLDED, projectable = Projectable.YES)
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

    @KeywordField
    final String state;

    @KeywordField
    final String organisation;

    @KeywordField
    final List<String> topics;

    /** With which it was made, see {@link IndexState}. */
    @KeywordField
    final String build;

    IndexedDraft(String kind, Draft draft, String build) {
        this.key = draft.id().toString();
        this.kind = kind;
        this.title = draft.title();
        this.tonedTitle = VietnameseText.toned(draft.title());
        this.text = draft.text();
        this.tonedText = VietnameseText.toned(draft.text());
        this.state = draft.status().state();
        this.organisation =
                draft.organisation() == null ? null : draft.organisation().toString();
        this.topics = draft.topics().stream().map(Object::toString).toList();
        this.build = build;
    }
}
