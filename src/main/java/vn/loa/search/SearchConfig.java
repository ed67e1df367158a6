package vn.loa.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the full-text index is kept. */
@ConfigMapping(prefix = "loa.search")
public interface SearchConfig {
    /** Lucene in a folder of each node, or one OpenSearch (or Elasticsearch) for all of them. */
    @WithDefault("lucene")
    Backend backend();

    /** With Lucene: where it is kept from one start to the next; without one it is built anew at every start, in a temporary place. */
    Optional<Path> directory();

    OpenSearch opensearch();

    enum Backend {
        LUCENE,
        OPENSEARCH
    }

    /** The cluster, where there is one. */
    interface OpenSearch {
        /** {@code https://host:9200}; several, separated by commas, take turns. */
        Optional<String> url();

        Optional<String> username();

        Optional<String> password();

        /** What the names of the indexes begin with, so that several installations can share a cluster. */
        @WithDefault("loa")
        String prefix();
    }
}
