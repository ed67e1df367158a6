package vn.loa.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** The index, whatever keeps it. One thread opens, writes and throws it away; any may search meanwhile. */
@ApplicationScoped
class SearchIndex {
    private static final int CHUNK = 500;

    private final SearchEngine engine;
    private volatile CloseableSearchMapping mapping;
    private volatile int closings;

    SearchIndex(SearchConfig config) {
        engine = switch (config.backend()) {
            case LUCENE -> new LuceneEngine(config.directory());
            case OPENSEARCH -> new OpenSearchEngine(config.opensearch());
        };
    }

    /** Empty while there is no index to search. */
    Optional<SearchSession> session() {
        return Optional.ofNullable(mapping).map(SearchMapping::createSession);
    }

    boolean isShared() {
        return engine.isShared();
    }

    /** Whether the failure means that the index has to be made anew. */
    boolean isBroken(RuntimeException failure) {
        return engine.isBroken(failure);
    }

    /** Whether it is there, but cannot be reached. */
    boolean isAway(RuntimeException failure) {
        return engine.isAway(failure);
    }

    /** How often it was closed: who searched meanwhile may have met that. */
    int closings() {
        return closings;
    }

    boolean isOpen() {
        return mapping != null;
    }

    boolean isThere() {
        return engine.isThere();
    }

    void open() {
        mapping = engine.open();
    }

    /** Throws all of it away, and begins with nothing. */
    void renew() {
        close();
        engine.discard();
        open();
    }

    /** Empty for an index that is new or of another form. */
    Optional<IndexState.Place> place() {
        try (var session = mapping.createSession()) {
            return session
                    .search(IndexState.class)
                    .select(found -> found.composite()
                            .from(
                                    found.field("form", Integer.class),
                                    found.field("seq", Long.class),
                                    found.field("draftSeq", Long.class),
                                    found.field("build", String.class))
                            .asList(SearchIndex::place))
                    .where(all -> all.matchAll())
                    .fetchHits(1)
                    .stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private static Optional<IndexState.Place> place(List<?> state) {
        return Integer.valueOf(IndexState.FORM).equals(state.get(0))
                ? Optional.of(new IndexState.Place((Long) state.get(1), (Long) state.get(2), (String) state.get(3)))
                : Optional.empty();
    }

    /** Puts items in, takes others out, and makes sure of it on disk. */
    void write(Collection<IndexedItem> shown, Collection<String> gone) {
        write(IndexedItem.class, shown, gone);
    }

    /** The same of drafts. */
    void writeDrafts(Collection<IndexedDraft> shown, Collection<String> gone) {
        write(IndexedDraft.class, shown, gone);
    }

    private <T> void write(Class<T> type, Collection<T> shown, Collection<String> gone) {
        try (var session = mapping.createSession()) {
            shown.forEach(item -> session.indexingPlan().addOrUpdate(item));
            gone.forEach(key -> session.indexingPlan().purge(type, key, null));
        }
    }

    /** Takes out whatever was made with another build. */
    void clear(String build) {
        clear(IndexedItem.class, build);
        clear(IndexedDraft.class, build);
    }

    private <T> void clear(Class<T> type, String build) {
        for (var left = leftBehind(type, build); !left.isEmpty(); left = leftBehind(type, build)) {
            write(type, List.of(), left);
        }
    }

    private Collection<String> leftBehind(Class<?> type, String build) {
        try (var session = mapping.createSession()) {
            return session.search(type)
                    .select(found -> found.id(String.class))
                    .where(f -> f.not(f.match().field("build").matching(build)))
                    .fetchHits(CHUNK);
        }
    }

    /** Afterwards: what was written before a crash is written once more. */
    void remember(IndexState.Place place) {
        try (var session = mapping.createSession()) {
            session.indexingPlan().addOrUpdate(new IndexState(place));
        }
    }

    @PreDestroy
    void end() {
        close();
        engine.end();
    }

    private void close() {
        var open = mapping;
        mapping = null;
        closings++; // by the one thread that opens and closes
        if (open != null) {
            open.close();
        }
    }
}
