package vn.loa.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import vn.loa.calendar.LocalDays;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * Makes PDF of whole HTML pages, tagged for assistive technology (PDF/UA-1) and fit for archives (PDF/A-2a). Title, author, subject
 * and description are those of the head, the language is that of the root element; headings become bookmarks.
 */
@ApplicationScoped
public class PdfMaker {
    /** What takes a few seconds at most, and fits into the memory of a small node. */
    private static final int MOST_ELEMENTS = 20_000;

    private static final int LONGEST_TEXT = 1_000_000;
    private static final String OWN_DATA = "data:image/";

    private final Turns turns;
    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    PdfMaker(Turns turns) {
        this.turns = turns;
    }

    /**
     * The same page and time give the same bytes.
     *
     * @param html whole; of images only those are shown that are in it ({@code data:}, inline SVG with {@code aria-label}), and
     *     nothing is fetched from anywhere
     * @param made the time of making that the PDF states
     * @throws Problem 503 where there is no turn in time, 422 where the page has too much in it
     */
    public Pdf make(String html, Instant made) {
        var page = Jsoup.parse(html);
        requireBounded(page);
        return turns.take(() -> render(page, made));
    }

    private static void requireBounded(Document page) {
        if (page.getAllElements().size() > MOST_ELEMENTS || page.wholeText().length() > LONGEST_TEXT) {
            throw Problem.of(ProblemType.TOO_COMPLEX);
        }
    }

    private Pdf render(Document page, Instant made) {
        describe(page);
        Headings.order(page);
        Tables.complete(page);
        Lists.complete(page);
        Pictures.describe(page);
        var glyphs = new Glyphs();
        glyphs.check(page.body());
        LongWords.letBreak(page.body());
        var bytes = new ByteArrayOutputStream(64 * 1_024);
        var builder = builder(page).toStream(bytes);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.setListener(new Finish(made, LocalDays.ZONE));
            renderer.createPDF();
        } catch (IOException bug) {
            throw new UncheckedIOException(bug); // memory does not fail
        }
        return new Pdf(bytes.toByteArray(), glyphs.missing());
    }

    /** The library takes the description from there, and PDF/UA wants one. */
    private static void describe(Document page) {
        var description = page.select("meta[name=description]").attr("content");
        page.head()
                .appendElement("meta")
                .attr("name", "subject")
                .attr("content", description.isBlank() ? page.title() : description);
    }

    private PdfRendererBuilder builder(Document page) {
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(Colours.SRGB)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics)
                .useSVGDrawer(new BatikSVGDrawer())
                .withProducer("Loa")
                .withDiagnosticConsumer(found -> Log.debugf("PDF: %s", found.getFormattedMessage()))
                .withW3cDocument(new W3CDom().fromJsoup(page), "");
        Font.useAll(builder);
        refuseWhatIsElsewhere(builder);
        return builder;
    }

    /** Thrice, as each of these is asked on other ways. */
    private static void refuseWhatIsElsewhere(PdfRendererBuilder builder) {
        builder.useUriResolver((base, address) -> address.startsWith(OWN_DATA) ? address : null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> address.startsWith(OWN_DATA), moment);
        }
        builder.useProtocolsStreamImplementation(PdfMaker::refuse, "http", "https", "file", "jar", "ftp");
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("Not to be fetched: " + address);
    }

    /** Read when the first PDF is made. */
    private static final class Colours {
        private static final byte[] SRGB =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }
}
