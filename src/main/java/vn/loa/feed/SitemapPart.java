package vn.loa.feed;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which articles a part of the sitemap has.
 *
 * @param number from 1 on, where a month has more than fit into one
 */
record SitemapPart(String locale, YearMonth month, int number) {
    private static final Pattern NAME = Pattern.compile("articles-(vi|en)-([0-9]{4}-[0-9]{2})-([1-9][0-9]{0,3})\\.xml");

    static String name(String locale, YearMonth month, int number) {
        return "articles-" + locale + "-" + month + "-" + number + ".xml";
    }

    /** Empty for what is no name of a part. */
    static Optional<SitemapPart> read(String name) {
        var parts = NAME.matcher(name);
        try {
            return parts.matches()
                    ? Optional.of(new SitemapPart(
                            parts.group(1), YearMonth.parse(parts.group(2)), Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }
}
