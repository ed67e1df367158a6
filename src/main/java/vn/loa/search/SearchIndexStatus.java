package vn.loa.search;

import jakarta.enterprise.context.ApplicationScoped;
import vn.loa.publication.PublishedChanges;

/** Tells operators how the search index of this node is. */
@ApplicationScoped
class SearchIndexStatus {
    private final SearchConfig config;
    private final Indexer indexer;
    private final Rebuilds rebuilds;
    private final PublishedChanges changes;

    SearchIndexStatus(SearchConfig config, Indexer indexer, Rebuilds rebuilds, PublishedChanges changes) {
        this.config = config;
        this.indexer = indexer;
        this.rebuilds = rebuilds;
        this.changes = changes;
    }

    SearchIndexView get() {
        var place = indexer.place();
        return new SearchIndexView(
                config.backend(),
                state(),
                place.seq(),
                changes.last(),
                indexer.progress()
                        .map(progress -> new SearchIndexView.Progress(progress.done(), progress.total()))
                        .orElse(null),
                rebuilds.newest().map(rebuild -> view(rebuild, place)).orElse(null));
    }

    private SearchState state() {
        if (!indexer.isComplete()) {
            return SearchState.BUILDING;
        }
        return indexer.progress().isPresent() ? SearchState.REBUILDING : SearchState.READY;
    }

    private static SearchIndexView.RebuildView view(Rebuild rebuild, IndexState.Place place) {
        return new SearchIndexView.RebuildView(
                rebuild.id(),
                rebuild.requestedAt(),
                rebuild.requestedBy(),
                rebuild.id().toString().equals(place.build()));
    }
}
