package vn.loa.publication;

import java.util.List;
import java.util.UUID;

/** What the public sees of an item changes. Fired within the transaction; copies in this process end with its commit. */
public record ItemChanged(Kind kind, UUID id) {

    /** The surrogate keys of every answer that it can show in: its own, those of lists of its kind, and the change log's. */
    public List<String> keys() {
        return List.of(kind.code() + "/" + id, kind.listKey(), "changes");
    }
}
