package vn.loa.search;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** The index on disk. One thread opens, writes and throws it away; any may search meanwhile. */
@ApplicationScoped
class SearchIndex {
    private static final String OWN = "loa-index";

    private final Optional<Path> configured;
    private Path directory;
    private volatile CloseableSearchMapping mapping;

    SearchIndex(SearchConfig config) {
        this.configured = config.directory();
    }

    /** Empty while there is no index to search. */
    Optional<SearchSession> session() {
        return Optional.ofNullable(mapping).map(SearchMapping::createSession);
    }

    boolean isOpen() {
        return mapping != null;
    }

    /** Opens what is there; what cannot be read is thrown away. */
    void open() {
        try {
            directory = configured.isPresent()
                    ? Files.createDirectories(configured.get().resolve(OWN)) // what is thrown away is ours alone
                    : Files.createTempDirectory("loa-search-");
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index has no place", failure);
        }
        try {
            mapping = build();
        } catch (RuntimeException unreadable) {
            Log.warnf("The search index cannot be read and is made anew: %s", unreadable.getMessage());
            renew();
        }
    }

    /** Throws all of it away, and begins with nothing. */
    void renew() {
        close();
        delete(directory);
        mapping = build();
    }

    /** The number of the last change that it has; empty for an index that is new or of another form. */
    OptionalLong seq() {
        try (var session = mapping.createSession()) {
            return session
                    .search(IndexState.class)
                    .select(found -> found.composite()
                            .from(found.field("form", Integer.class), found.field("seq", Long.class))
                            .as((form, seq) -> form == IndexState.FORM ? OptionalLong.of(seq) : OptionalLong.empty()))
                    .where(all -> all.matchAll())
                    .fetchHits(1)
                    .stream()
                    .findFirst()
                    .orElse(OptionalLong.empty());
        }
    }

    /** Puts items in, takes others out, and makes sure of it on disk. */
    void write(Collection<IndexedItem> shown, Collection<String> gone) {
        try (var session = mapping.createSession()) {
            shown.forEach(item -> session.indexingPlan().addOrUpdate(item));
            gone.forEach(key -> session.indexingPlan().purge(IndexedItem.class, key, null));
        }
    }

    /** Afterwards: what was written before a crash is written once more. */
    void remember(long seq) {
        try (var session = mapping.createSession()) {
            session.indexingPlan().addOrUpdate(new IndexState(seq));
        }
    }

    @PreDestroy
    void end() {
        close();
        if (configured.isEmpty() && directory != null) {
            delete(directory);
        }
    }

    private void close() {
        var open = mapping;
        mapping = null;
        if (open != null) {
            open.close();
        }
    }

    private CloseableSearchMapping build() {
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedItem.class, IndexState.class))
                .properties(Map.of(
                        "hibernate.search.backend.type",
                        "lucene",
                        "hibernate.search.backend.lucene_version",
                        "LATEST",
                        "hibernate.search.backend.directory.root",
                        directory.toString(),
                        "hibernate.search.backend.analysis.configurer",
                        new IndexAnalysis(),
                        "hibernate.search.indexing.plan.synchronization.strategy",
                        "sync"))
                .build();
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index cannot be thrown away", failure);
        }
    }
}
