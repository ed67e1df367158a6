package vn.loa.search;

import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/** How far the index has followed the change log, kept in the index: whoever loses one loses the other. */
@SearchEntity
@Indexed(index = "state")
final class IndexState {
    /** Raised with every change of {@link IndexedItem} or of the analysis: an index of another form is made anew. */
    static final int FORM = 4;

    static final String ID = "state";

    @DocumentId
    final String id = ID;

    @GenericField(projectable = Projectable.YES)
    final Integer form = FORM;

    @GenericField(projectable = Projectable.YES)
    final Long seq;

    @GenericField(projectable = Projectable.YES)
    final Long draftSeq;

    @KeywordField(projectable = Projectable.YES)
    final String build;

    IndexState(Place place) {
        this.seq = place.seq();
        this.draftSeq = place.draftSeq();
        this.build = place.build();
    }

    /**
     * @param seq the number of the last change of what is public that is in the index
     * @param draftSeq the number of the last entry of the audit log whose subject is
     * @param build with which everything else was made; what has another is left over
     */
    record Place(long seq, long draftSeq, String build) {
        Place after(long change) {
            return new Place(change, draftSeq, build);
        }

        Place afterDraft(long entry) {
            return new Place(seq, entry, build);
        }
    }
}
