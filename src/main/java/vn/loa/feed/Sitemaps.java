package vn.loa.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import vn.loa.answer.Site;
import vn.loa.paging.PageRequest;
import vn.loa.publication.Kind;
import vn.loa.publication.ListQuery;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.PublishedAddresses;

/** Writes sitemaps (sitemaps.org 0.9) of the website's articles, with Google's extension for news. */
@ApplicationScoped
class Sitemaps {
    static final int MOST = 50_000;
    static final String PARTS = "/api/v1/sitemaps/";

    /** Google wants no older ones in it, and no more. */
    private static final Duration NEWS = Duration.ofHours(48);

    private static final int MOST_NEWS = 1_000;
    private static final List<String> LOCALES = List.of("vi", "en");
    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS_EXTENSION = "http://www.google.com/schemas/sitemap-news/0.9";

    private final PublishedAddresses addresses;
    private final PublicationReader published;
    private final Site site;
    private final ObjectMapper json;
    private final Clock clock;

    Sitemaps(PublishedAddresses addresses, PublicationReader published, Site site, ObjectMapper json, Clock clock) {
        this.addresses = addresses;
        this.published = published;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    /** A finished sitemap, and when it is known to change. */
    record Sitemap(byte[] xml, Instant nextChangeAt) {}

    /** Names the parts: the news, and some for every month. */
    Sitemap index() {
        var xml = new Xml().start("sitemapindex").namespace("", PROTOCOL);
        part(xml, "news.xml");
        for (var locale : LOCALES) {
            for (var month : addresses.months(Kind.ARTICLE, locale)) {
                for (var number = 0; number * (long) MOST < month.items(); number++) {
                    part(xml, SitemapPart.name(locale, month.month(), number + 1));
                }
            }
        }
        return new Sitemap(xml.end().bytes(), null);
    }

    private void part(Xml xml, String name) {
        xml.start("sitemap").element("loc", site.absolute(PARTS + name)).end();
    }

    /** The articles that were first published in the month; empty where there are none. */
    Sitemap of(String locale, YearMonth month, int number) {
        var xml = new Xml().start("urlset").namespace("", PROTOCOL);
        for (var address : addresses.of(Kind.ARTICLE, locale, month, (number - 1) * MOST, MOST)) {
            xml.start("url")
                    .element("loc", site.article(address.slug()))
                    .element(
                            "lastmod",
                            address.modifiedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                    .end();
        }
        return new Sitemap(xml.end().bytes(), null);
    }

    /** What was first published in the last two days, in Vietnamese. */
    Sitemap news() {
        var since = clock.instant().minus(NEWS);
        var xml = new Xml().start("urlset").namespace("", PROTOCOL).namespace("news", NEWS_EXTENSION);
        Instant oldest = null;
        var request = new PageRequest();
        request.limit = Integer.toString(PageRequest.MAX_LIMIT);
        for (var count = 0; count < MOST_NEWS; count += PageRequest.MAX_LIMIT) {
            var page =
                    published.list(new ListQuery(Kind.ARTICLE, LOCALES.get(0), Map.of(), since, null, true), request);
            page.items().forEach(item -> news(xml, item));
            if (!page.items().isEmpty()) {
                oldest = page.items().get(page.items().size() - 1).publishedAt();
            }
            if (page.next() == null) {
                break;
            }
            request.cursor = page.next();
        }
        return new Sitemap(xml.end().bytes(), oldest == null ? null : oldest.plus(NEWS));
    }

    private void news(Xml xml, Published item) {
        xml.start("url").element("loc", site.article(item.slug()));
        xml.start("news:news");
        xml.start("news:publication")
                .element("news:name", site.name())
                .element("news:language", item.locale())
                .end();
        xml.element(
                "news:publication_date",
                item.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        xml.element("news:title", title(item));
        xml.end().end();
    }

    private String title(Published item) {
        try {
            return json.readTree(item.summary()).path("title").asText();
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
