package vn.loa.publication;

import java.util.UUID;

/**
 * A thing that uses another.
 *
 * @param kind of the thing, which need not be one that the public sees
 * @param name what staff know it by
 */
public record Use(String kind, UUID id, String name) {
    public Use(Kind kind, UUID id, String name) {
        this(kind.code(), id, name);
    }
}
