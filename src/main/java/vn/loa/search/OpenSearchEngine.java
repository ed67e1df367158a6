package vn.loa.search;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.util.common.SearchException;

/** An index in an OpenSearch or Elasticsearch that all nodes share. */
final class OpenSearchEngine implements SearchEngine {
    private static final String MISSING = "index_not_found_exception";

    private final SearchConfig.OpenSearch config;

    OpenSearchEngine(SearchConfig.OpenSearch config) {
        this.config = config;
    }

    @Override
    public CloseableSearchMapping open() {
        var mapping = SearchEngine.build(properties());
        var indexes = mapping.scope(Object.class).schemaManager();
        try {
            indexes.createOrValidate();
        } catch (SearchException different) {
            if (isAway(different)) {
                mapping.close();
                throw different;
            }
            Log.warnf("The search index is another than it should be and is made anew: %s", different.getMessage());
            indexes.dropAndCreate();
        }
        return mapping;
    }

    private Map<String, Object> properties() {
        var properties = new HashMap<String, Object>(Map.of(
                "hibernate.search.backend.type",
                "elasticsearch",
                "hibernate.search.backend.uris",
                config.url().orElseThrow(() -> new IllegalStateException("loa.search.opensearch.url is not set")),
                "hibernate.search.backend.layout.strategy",
                new Names(config.prefix() + "-" + IndexState.FORM + "-"),
                "hibernate.search.backend.analysis.configurer",
                new OpenSearchAnalysis(),
                "hibernate.search.schema_management.strategy",
                "none",
                "hibernate.search.backend.schema_management.minimal_required_status",
                "yellow"));
        config.username().ifPresent(name -> properties.put("hibernate.search.backend.username", name));
        config.password().ifPresent(password -> properties.put("hibernate.search.backend.password", password));
        return properties;
    }

    @Override
    public void discard() {
        try (var mapping = SearchEngine.build(properties())) {
            mapping.scope(Object.class).schemaManager().dropIfExisting();
        }
    }

    @Override
    public boolean isThere() {
        return true; // if it is not, the next question says so
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean isBroken(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).contains(MISSING);
    }

    @Override
    public boolean isAway(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void end() {
        // The cluster keeps it.
    }

    /**
     * One index of each form, so that while versions are exchanged node by node the old and the new do not throw away each
     * other's. No aliases: an index is made anew in place.
     */
    record Names(String prefix) implements IndexLayoutStrategy {
        @Override
        public String createInitialElasticsearchIndexName(String name) {
            return prefix + name;
        }

        @Override
        public String createWriteAlias(String name) {
            return null;
        }

        @Override
        public String createReadAlias(String name) {
            return null;
        }

        @Override
        public String extractUniqueKeyFromHibernateSearchIndexName(String name) {
            return name;
        }

        @Override
        public String extractUniqueKeyFromElasticsearchIndexName(String name) {
            return name.substring(prefix.length());
        }
    }
}
