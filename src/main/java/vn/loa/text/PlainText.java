package vn.loa.text;

import java.util.stream.Collectors;

/** A cleaned body for readers of plain text: e-mail, press, speech, search. */
public final class PlainText {

    private PlainText() {}

    /** Blocks with a blank line between them, list items on lines after "- ", table cells between tabs. */
    public static String of(String cleanHtml) {
        return Blocks.of(cleanHtml).stream()
                .map(Block::plain)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
