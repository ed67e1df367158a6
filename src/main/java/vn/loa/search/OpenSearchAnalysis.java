package vn.loa.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** {@link IndexAnalysis} by the Lucene in OpenSearch. */
class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {
    private static final String BEGINNINGS = "beginnings";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.analyzer(IndexAnalysis.FOLDED).custom().tokenizer("standard").tokenFilters("lowercase", "asciifolding");
        context.analyzer(IndexAnalysis.TONED).custom().tokenizer("standard").tokenFilters("lowercase");
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
