package vn.loa.document;

import java.util.List;
import java.util.UUID;

/** Somebody who refers to documents, and is asked before one is deleted. */
public interface DocumentUse {
    /**
     * Something that refers to a document.
     *
     * @param kind in kebab case, as in the change log
     * @param name its title or name
     */
    record User(String kind, UUID id, String name) {}

    /** What refers to the document, of every kind up to the limit. */
    List<User> usersOf(UUID document, int limit);
}
