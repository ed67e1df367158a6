package vn.loa.text;

import java.util.List;

/**
 * A body that is safe to publish.
 *
 * @param html NFC, only allowed markup; cleaning it again changes nothing
 * @param removed what the author's body held beyond that; at most 50 distinct entries
 */
public record CleanedHtml(String html, List<Removal> removed) {

    public CleanedHtml {
        removed = List.copyOf(removed);
    }
}
