package vn.loa.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import vn.loa.publication.Published;

/** An article with what it links to as it is now, and what an answer with it has to say of itself. */
public final class WholeArticle {
    private final Published item;
    private final String requested;
    private final Neighbours neighbours;
    private final JsonText text;

    WholeArticle(Published item, String requested, Neighbours neighbours, JsonText text) {
        this.item = item;
        this.requested = requested;
        this.neighbours = neighbours;
        this.text = text;
    }

    /** To be added to. */
    JsonText text() {
        return text;
    }

    /** The language that was asked for, which the article may not have. */
    String requested() {
        return requested;
    }

    public boolean isAsRequested() {
        return item.locale().equals(requested);
    }

    /** As the contract of a published article has it; nothing can be added afterwards. */
    public byte[] json() {
        return text.end();
    }

    public Instant modifiedAt() {
        return neighbours.modifiedAt(item);
    }

    /** Null where nothing is known. */
    public Instant nextChangeAt() {
        return neighbours.firstChange(item.nextChangeAt());
    }

    public Collection<String> keys() {
        var keys = new ArrayList<>(neighbours.keys());
        keys.add(Neighbours.key(item));
        return keys;
    }
}
