package vn.loa.feed;

import vn.loa.answer.Site;

/** RFC 4287, in pages as RFC 5005 §3 says. */
final class AtomFormat implements FeedFormat {
    static final String MEDIA_TYPE = "application/atom+xml";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public byte[] write(Feed feed, Site site) {
        var xml = new Xml().start("feed").namespace("", "http://www.w3.org/2005/Atom");
        xml.attribute("xml:lang", feed.language());
        xml.element("id", feed.urn());
        xml.element("title", feed.title());
        xml.element("updated", feed.updated().toString());
        link(xml, "self", MEDIA_TYPE, feed.self());
        link(xml, "alternate", "text/html", site.home());
        link(xml, "first", MEDIA_TYPE, feed.first());
        link(xml, "next", MEDIA_TYPE, feed.next());
        link(xml, "previous", MEDIA_TYPE, feed.previous());
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.end().bytes();
    }

    private static void entry(Xml xml, Feed.Entry entry) {
        xml.start("entry");
        xml.element("id", Feed.urn(entry));
        xml.element("title", entry.title());
        xml.element("published", entry.published().toString());
        xml.element("updated", entry.updated().toString());
        link(xml, "alternate", "text/html", entry.link());
        xml.start("author").element("name", entry.author()).end();
        entry.categories()
                .forEach(category -> xml.start("category")
                        .attribute("term", category.term())
                        .attribute("label", category.label())
                        .end());
        if (!entry.summary().isEmpty()) {
            xml.element("summary", entry.summary());
        }
        xml.start("content").attribute("type", "html").text(entry.html()).end();
        xml.end();
    }

    private static void link(Xml xml, String relation, String type, String address) {
        if (address != null) {
            xml.start("link")
                    .attribute("rel", relation)
                    .attribute("type", type)
                    .attribute("href", address)
                    .end();
        }
    }
}
