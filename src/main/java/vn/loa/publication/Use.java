package vn.loa.publication;

import java.util.UUID;

/**
 * A thing that uses another.
 *
 * @param name what staff know it by
 */
public record Use(Kind kind, UUID id, String name) {}
