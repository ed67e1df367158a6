package vn.loa.search;

/**
 * How text becomes terms, under one name with each engine. Lucene's own filters do, as text is stored in NFC: {@code
 * asciiFolding} knows every Vietnamese letter, đ and eth among them. Neither stop words nor stems: syllables such as "là" and
 * "tổ" carry meaning.
 */
final class IndexAnalysis {
    /** Without marks and capitals. */
    static final String FOLDED = "folded";
    /** With marks; the text is prepared by {@code VietnameseText.toned}. */
    static final String TONED = "toned";
    /** Two words in a row as one term, without marks: what stands together is found without looking at positions. */
    static final String FOLDED_PAIRS = "folded-pairs";
    /** The same with marks. */
    static final String TONED_PAIRS = "toned-pairs";
    /** The beginnings of words, without marks. */
    static final String PREFIXES = "prefixes";

    static final int LONGEST_PREFIX = 20;

    private IndexAnalysis() {}
}
