package vn.loa.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * How text becomes terms. Lucene's own filters do, as text is stored in NFC: {@code asciiFolding} knows every Vietnamese
 * letter, đ and eth among them. Neither stop words nor stems: syllables such as "là" and "tổ" carry meaning.
 */
public class IndexAnalysis implements LuceneAnalysisConfigurer {
    /** Without marks and capitals. */
    static final String FOLDED = "folded";
    /** With marks; the text is prepared by {@code VietnameseText.toned}. */
    static final String TONED = "toned";
    /** The beginnings of words, without marks. */
    static final String PREFIXES = "prefixes";

    private static final String LONGEST_PREFIX = "20";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(FOLDED)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        context.analyzer(TONED).custom().tokenizer("standard").tokenFilter("lowercase");
        context.analyzer(PREFIXES)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("edgeNGram")
                .param("minGramSize", "1")
                .param("maxGramSize", LONGEST_PREFIX)
                .param("preserveOriginal", "true");
    }
}
