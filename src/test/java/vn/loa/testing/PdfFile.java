package vn.loa.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF in the hands of a reader, and of a judge that did not make it: veraPDF. */
public final class PdfFile {
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
            assertTrue(result.getTotalAssertions() > 20, "hardly anything was looked at");
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

    /** What is read to those who listen, in the order of the tags and without white space; margins are not read. */
    public static String letters(byte[] pdf) throws IOException {
        try (var document = open(pdf)) {
            var pieces = new HashMap<PDPage, Map<Integer, String>>();
            for (var page : document.getPages()) {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                var ofPage = new HashMap<Integer, String>();
                extractor
                        .getMarkedContents()
                        .forEach(content -> ofPage.merge(content.getMCID(), text(content), String::concat));
                pieces.put(page, ofPage);
            }
            var read = new StringBuilder();
            read(document.getDocumentCatalog().getStructureTreeRoot(), null, pieces, read);
            return letters(read.toString());
        }
    }

    private static String text(PDMarkedContent content) {
        var text = new StringBuilder();
        content.getContents().forEach(piece -> {
            if (piece instanceof TextPosition letter) {
                text.append(letter.getUnicode());
            } else if (piece instanceof PDMarkedContent inner) {
                text.append(text(inner));
            }
        });
        return text.toString();
    }

    private static void read(
            PDStructureNode node, PDPage above, Map<PDPage, Map<Integer, String>> pieces, StringBuilder read) {
        var page = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : above;
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                read(element, page, pieces, read);
            } else if (kid instanceof PDMarkedContentReference reference) {
                read.append(pieces.get(reference.getPage()).getOrDefault(reference.getMCID(), ""));
            } else if (kid instanceof Integer number) {
                read.append(pieces.get(page).getOrDefault(number, ""));
            }
        }
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
