package vn.loa.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** {@link IndexAnalysis} by the Lucene in this process. */
class LuceneAnalysis implements LuceneAnalysisConfigurer {
    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(IndexAnalysis.FOLDED)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        context.analyzer(IndexAnalysis.TONED).custom().tokenizer("standard").tokenFilter("lowercase");
        context.analyzer(IndexAnalysis.FOLDED_PAIRS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("shingle")
                .param("minShingleSize", "2")
                .param("maxShingleSize", "2")
                .param("outputUnigrams", "false");
        context.analyzer(IndexAnalysis.TONED_PAIRS)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("shingle")
                .param("minShingleSize", "2")
                .param("maxShingleSize", "2")
                .param("outputUnigrams", "false");
        context.analyzer(IndexAnalysis.PREFIXES)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("edgeNGram")
                .param("minGramSize", "1")
                .param("maxGramSize", Integer.toString(IndexAnalysis.LONGEST_PREFIX))
                .param("preserveOriginal", "true");
    }
}
