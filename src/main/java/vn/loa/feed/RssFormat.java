package vn.loa.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import vn.loa.answer.Site;

/** RSS 2.0 (RSS Advisory Board), with Atom's links for its pages and the whole text as content:encoded. */
final class RssFormat implements FeedFormat {
    static final String MEDIA_TYPE = "application/rss+xml";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] write(Feed feed, Site site) {
        var xml = new Xml().start("rss").attribute("version", "2.0");
        xml.namespace("atom", "http://www.w3.org/2005/Atom");
        xml.namespace("content", "http://purl.org/rss/1.0/modules/content/");
        xml.namespace("dc", "http://purl.org/dc/elements/1.1/");
        xml.start("channel");
        xml.element("title", feed.title());
        xml.element("link", site.home());
        xml.element("description", feed.title());
        xml.element("language", feed.language());
        xml.element("lastBuildDate", date(feed.updated()));
        link(xml, "self", feed.self());
        link(xml, "first", feed.first());
        link(xml, "next", feed.next());
        link(xml, "previous", feed.previous());
        feed.entries().forEach(entry -> item(xml, entry));
        return xml.end().end().bytes();
    }

    private static void item(Xml xml, Feed.Entry entry) {
        xml.start("item");
        xml.element("title", entry.title());
        xml.element("link", entry.link());
        xml.start("guid")
                .attribute("isPermaLink", "false")
                .text(Feed.urn(entry))
                .end();
        xml.element("pubDate", date(entry.published()));
        xml.element("dc:creator", entry.author());
        entry.categories().forEach(category -> xml.element("category", category.label()));
        xml.element("description", entry.summary().isEmpty() ? entry.title() : entry.summary());
        xml.element("content:encoded", entry.html());
        xml.end();
    }

    private static void link(Xml xml, String relation, String address) {
        if (address != null) {
            xml.start("atom:link")
                    .attribute("rel", relation)
                    .attribute("type", MEDIA_TYPE)
                    .attribute("href", address)
                    .end();
        }
    }

    /** RFC 822, with four digits for the year. */
    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
