package vn.loa.publication;

import java.time.Instant;

/**
 * What readers must know before they read on.
 *
 * @param kind "withdrawn": no longer holds, kept readable; "historical": as it was published, although documents that it
 *     cites are no longer in force
 * @param explanation the public one
 */
public record Notice(String kind, String explanation, Instant at) {
    static Notice withdrawn(String explanation, Instant at) {
        return new Notice("withdrawn", explanation, at);
    }

    static Notice historical(String explanation, Instant at) {
        return new Notice("historical", explanation, at);
    }
}
