package vn.loa.rendition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.loa.answer.Site;
import vn.loa.delivery.WholeArticle;
import vn.loa.law.Citation;

/** Writes the page of an article: for browsers and printers, or for the PDF. */
@ApplicationScoped
class PrintPages {
    /** The same for all pages, so that the browser can be told to take no other (Content-Security-Policy). */
    static final String STYLE = style();

    private final Template print;
    private final Site site;
    private final ObjectMapper json;
    private final Clock clock;

    PrintPages(Template print, Site site, ObjectMapper json, Clock clock) {
        this.print = print;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    String html(WholeArticle article, boolean pdf) {
        try {
            return print.data("page", page(json.readTree(article.json()), pdf)).render();
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private PrintPage page(JsonNode article, boolean pdf) {
        var locale = article.path("locale").textValue();
        var texts = new PrintTexts(locale);
        var address = site.article(article.path("slug").textValue());
        return new PrintPage(
                locale.equals("vi") ? "vi-VN" : locale,
                pdf,
                STYLE,
                article.path("title").textValue(),
                article.path("summary").asText(""),
                article.at("/organisation/name").asText(site.name()),
                facts(article, texts),
                notice(article.path("notice"), texts),
                new PrintBody(site, texts).of(article.at("/body/html").textValue()),
                texts.text("documents", PrintTexts.day(clock.instant())),
                cited(article.path("documents"), texts),
                texts.text("source"),
                site.name(),
                address,
                QrDrawing.of(address, escaped(texts.text("qr", address))),
                texts.text("page"));
    }

    private static List<String> facts(JsonNode article, PrintTexts texts) {
        var facts = new ArrayList<String>();
        if (article.path("byline").isTextual()) {
            facts.add(texts.text("by", article.path("byline").textValue()));
        }
        var published = day(article.path("publishedAt"));
        var updated = day(article.path("updatedAt"));
        facts.add(texts.text("published", published));
        if (!updated.equals(published)) {
            facts.add(texts.text("updated", updated));
        }
        return facts;
    }

    private static PrintPage.Notice notice(JsonNode notice, PrintTexts texts) {
        return notice.isObject()
                ? new PrintPage.Notice(
                        texts.text("notice." + notice.path("kind").textValue(), day(notice.path("at"))),
                        notice.path("explanation").asText(""),
                        texts.text("notice.successors"),
                        cited(notice.path("successors"), texts))
                : null;
    }

    private static List<PrintPage.Cited> cited(JsonNode documents, PrintTexts texts) {
        var cited = new ArrayList<PrintPage.Cited>();
        documents.forEach(document -> cited.add(new PrintPage.Cited(
                Citation.of(
                                document.path("type").textValue(),
                                document.path("symbol").textValue(),
                                null,
                                document.at("/issuer/name").textValue(),
                                document.path("abstract").textValue())
                        .full(),
                texts.text("status." + document.path("status").textValue()))));
        return cited;
    }

    private static String day(JsonNode moment) {
        return PrintTexts.day(Instant.parse(moment.textValue()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private static String style() {
        try (var css = Objects.requireNonNull(PrintPages.class.getResourceAsStream("print.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }
}
