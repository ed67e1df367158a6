package vn.loa.rendition;

import java.util.List;

/**
 * What the template shows of an article; every text is ready to be shown.
 *
 * @param language of the page, as HTML names it
 * @param pdf whether the pages are ours to number
 * @param body HTML
 * @param code the address as a QR code, SVG
 */
public record PrintPage(
        String language,
        boolean pdf,
        String style,
        String title,
        String summary,
        String organisation,
        List<String> facts,
        Notice notice,
        String body,
        String documentsTitle,
        List<Cited> documents,
        String sourceLabel,
        String site,
        String address,
        String code,
        String pageLabel) {

    /** What readers must know before they read on. */
    public record Notice(String title, String explanation, String successorsTitle, List<Cited> successors) {}

    /** A legal document and what it is worth. */
    public record Cited(String citation, String status) {}
}
