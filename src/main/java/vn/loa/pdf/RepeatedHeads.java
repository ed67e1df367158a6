package vn.loa.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Makes the heads that a long table has on its further pages artifacts of pagination (ISO 32000-1 §14.8.2.2): seen on each page, but
 * read to nobody more than once. The library tags them all as content of the same cells.
 */
final class RepeatedHeads {
    private static final String PAGINATION = "Pagination";

    private final Map<PDPage, Set<Integer>> repeated = new HashMap<>();

    private RepeatedHeads() {}

    static void silence(PDDocument document) throws IOException {
        var heads = new RepeatedHeads();
        var tree = document.getDocumentCatalog().getStructureTreeRoot();
        heads.find(tree);
        for (var page : heads.repeated.entrySet()) {
            heads.forget(tree, page.getKey(), page.getValue());
            heads.rewrite(document, page.getKey(), page.getValue());
        }
    }

    private void find(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("THead".equals(element.getStructureType())) {
                    takeOut(element, firstPage(element, null));
                } else {
                    find(element);
                }
            }
        }
    }

    /** Null where nothing of it is shown. */
    private static PDPage firstPage(PDStructureElement element, PDPage above) {
        var own = element.getPage() == null ? above : element.getPage();
        for (var kid : element.getKids()) {
            if (kid instanceof Integer) {
                return own;
            }
            if (kid instanceof PDMarkedContentReference reference) {
                return reference.getPage() == null ? own : reference.getPage();
            }
            if (kid instanceof PDStructureElement inner) {
                var page = firstPage(inner, own);
                if (page != null) {
                    return page;
                }
            }
        }
        return null;
    }

    private void takeOut(PDStructureElement element, PDPage first) {
        for (var kid : element.getKids()) {
            if (kid instanceof PDStructureElement inner) {
                takeOut(inner, first);
            } else if (kid instanceof PDMarkedContentReference reference
                    && reference.getPage() != null
                    && !reference.getPage().equals(first)) {
                repeated.computeIfAbsent(reference.getPage(), page -> new HashSet<>())
                        .add(reference.getMCID());
                element.removeKid(reference);
            }
        }
    }

    /** The way back from the content to the tags. */
    private void forget(PDStructureTreeRoot tree, PDPage page, Set<Integer> contents) throws IOException {
        var value = tree.getParentTree().getValue(page.getStructParents());
        if (value instanceof PDParentTreeValue parents && parents.getCOSObject() instanceof COSArray elements) {
            contents.forEach(content -> elements.set(content, COSNull.NULL));
        }
    }

    private void rewrite(PDDocument document, PDPage page, Set<Integer> contents) throws IOException {
        var tokens = new ArrayList<>(new PDFStreamParser(page).parse());
        for (var place = 2; place < tokens.size(); place++) {
            if (isBeginOf(contents, tokens, place)) {
                var artifact = new COSDictionary();
                artifact.setName(COSName.TYPE, PAGINATION);
                tokens.set(place - 2, COSName.ARTIFACT);
                tokens.set(place - 1, artifact);
            }
        }
        var rewritten = new PDStream(document);
        try (var out = rewritten.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        page.setContents(rewritten);
    }

    private static boolean isBeginOf(Set<Integer> contents, List<Object> tokens, int place) {
        return tokens.get(place) instanceof Operator operator
                && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
                && tokens.get(place - 1) instanceof COSDictionary properties
                && contents.contains(properties.getInt(COSName.MCID));
    }
}
