package vn.loa.pdf;

import com.openhtmltopdf.pdfboxout.PDFCreationListener;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What is done to a PDF before it is written: it states a given time of making instead of the present one, so that the same page gives
 * the same bytes on every node, and repeated heads of tables are silenced.
 */
final class Finish implements PDFCreationListener {
    private static final String IN_METADATA = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";

    private final ZonedDateTime made;

    Finish(Instant made, ZoneId zone) {
        this.made = made.truncatedTo(ChronoUnit.SECONDS).atZone(zone);
    }

    @Override
    public void preOpen(PdfBoxRenderer renderer) {
        renderer.getPdfDocument().setDocumentId(made.toEpochSecond());
    }

    @Override
    public void preWrite(PdfBoxRenderer renderer, int pageCount) {
        // the library states its own time only after this
    }

    @Override
    public void onClose(PdfBoxRenderer renderer) {
        try {
            RepeatedHeads.silence(renderer.getPdfDocument());
            state(renderer.getPdfDocument());
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private void state(PDDocument document) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made));
        var metadata = document.getDocumentCatalog().getMetadata();
        String text;
        try (var in = metadata.exportXMPMetadata()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var time = made.toOffsetDateTime().toString();
        metadata.importXMPMetadata(
                text.replaceFirst(IN_METADATA, "$1" + time + "$2").getBytes(StandardCharsets.UTF_8));
    }
}
