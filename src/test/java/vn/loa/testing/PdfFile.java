package vn.loa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF in the hands of a reader, and of a judge that did not make it: veraPDF. */
public final class PdfFile {
    private static final float MARGIN = 60;

    private PdfFile() {}

    /** Fails unless it is PDF/UA-1 and PDF/A-2a. */
    public static void assertAccessibleAndArchivable(byte[] pdf) throws Exception {
        assertEquals(List.of(), violations(pdf, PDFAFlavour.PDFUA_1), "PDF/UA-1");
        assertEquals(List.of(), violations(pdf, PDFAFlavour.PDFA_2_A), "PDF/A-2a");
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertEquals(true, result.getTotalAssertions() > 100, "hardly anything was looked at");
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }

    public static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    /** What stands between the margins, page after page, without any white space. */
    public static String letters(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = open(pdf)) {
            for (var page : document.getPages()) {
                var stripper = new PDFTextStripperByArea();
                var paper = page.getMediaBox();
                stripper.addRegion(
                        "text", new Rectangle2D.Float(0, MARGIN, paper.getWidth(), paper.getHeight() - 2 * MARGIN));
                stripper.extractRegions(page);
                pages.add(stripper.getTextForRegion("text"));
            }
        }
        return letters(String.join("", pages));
    }

    public static String letters(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", "");
    }

    /** The same with the margins. */
    public static String wholeText(byte[] pdf) throws IOException {
        try (var document = open(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document);
        }
    }
}
