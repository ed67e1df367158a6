package vn.loa.text;

/** Texts in which nothing is said. */
public final class Blank {
    private Blank() {}

    /** The text without white space around it; null where nothing is left. */
    public static String toNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
