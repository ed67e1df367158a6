package vn.loa.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One page of what is new, whatever the format.
 *
 * @param id stays the same for the same articles in the same language
 * @param updated when its newest entry was last updated in a way that readers should know of
 * @param self where this page is
 * @param first where the first page is
 * @param next null on the last page
 * @param previous null on the first page
 * @param nextChangeAt when it is known to change; null where nothing is known
 */
record Feed(
        UUID id,
        String title,
        String language,
        Instant updated,
        String self,
        String first,
        String next,
        String previous,
        Instant nextChangeAt,
        List<Entry> entries) {

    /**
     * An article.
     *
     * @param updated moved by major changes only
     * @param author of whoever is named in it, else the publishing body, else the site
     * @param html cleaned
     */
    record Entry(
            UUID id,
            String title,
            String link,
            Instant published,
            Instant updated,
            String author,
            String summary,
            String html,
            List<Category> categories) {}

    /** A topic. */
    record Category(String term, String label) {}

    String urn() {
        return "urn:uuid:" + id;
    }

    static String urn(Entry entry) {
        return "urn:uuid:" + entry.id();
    }
}
