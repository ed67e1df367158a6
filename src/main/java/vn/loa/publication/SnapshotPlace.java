package vn.loa.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.loa.paging.Cursors;

/**
 * How far a reader has got with a snapshot.
 *
 * @param seq the last change before it began
 * @param id the item that was told last, in its language
 */
record SnapshotPlace(long seq, UUID id, String locale) {
    private static final String SCOPE = "snapshot";

    /** Empty where there is no cursor, or it is one of the log. */
    static Optional<SnapshotPlace> read(Cursors cursors, String cursor) {
        return Optional.ofNullable(cursor)
                .flatMap(text -> cursors.find(SCOPE, text))
                .map(Cursors.Position::values)
                .map(values -> new SnapshotPlace(
                        Long.parseLong(values.get(0)), UUID.fromString(values.get(1)), values.get(2)));
    }

    String write(Cursors cursors) {
        return cursors.write(SCOPE, new Cursors.Position(false, List.of(Long.toString(seq), id.toString(), locale)));
    }
}
