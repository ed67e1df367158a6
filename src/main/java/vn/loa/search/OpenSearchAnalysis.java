package vn.loa.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** {@link IndexAnalysis} by the Lucene in OpenSearch. */
class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {
    private static final String BEGINNINGS = "beginnings";
    private static final String PAIRS = "pairs";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(IndexAnalysis.FOLDED).custom().tokenizer("standard").tokenFilters("lowercase", "asciifolding");
        context.analyzer(IndexAnalysis.TONED).custom().tokenizer("standard").tokenFilters("lowercase");
        context.tokenFilter(PAIRS)
                .type("shingle")
                .param("min_shingle_size", 2)
                .param("max_shingle_size", 2)
                .param("output_unigrams", false);
        context.analyzer(IndexAnalysis.FOLDED_PAIRS)
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", "asciifolding", PAIRS);
        context.analyzer(IndexAnalysis.TONED_PAIRS)
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", PAIRS);
        context.tokenFilter(BEGINNINGS)
                .type("edge_ngram")
                .param("min_gram", 1)
                .param("max_gram", IndexAnalysis.LONGEST_PREFIX)
                .param("preserve_original", true);
        context.analyzer(IndexAnalysis.PREFIXES)
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", "asciifolding", BEGINNINGS);
    }
}
