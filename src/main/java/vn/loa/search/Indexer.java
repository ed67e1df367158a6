package vn.loa.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import vn.loa.publication.ChangesFollowed;
import vn.loa.publication.PublicationReader;
import vn.loa.publication.Published;
import vn.loa.publication.PublishedChange;
import vn.loa.publication.PublishedChanges;

/**
 * Keeps the index up with the change log, behind everybody's back: it has a cursor and a thread of its own, and whatever goes
 * wrong is tried again.
 */
@ApplicationScoped
class Indexer {
    private static final int BATCH = 200;
    private static final long STOP_SECONDS = 5;
    /** Drafts have no event of their own. */
    private static final long LOOK_MILLIS = 1_000;

    private static final List<String> LOCALES = List.of("vi", "en");
    /** The build that nobody asked for. */
    private static final String FIRST = "first";

    private final SearchIndex index;
    private final IndexTurn turn;
    private final Rebuilds rebuilds;
    private final ItemTexts texts;
    private final PublishedChanges changes;
    private final PublicationReader published;
    private final DraftTexts drafts;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var named = new Thread(work, "search-indexer");
        named.setDaemon(true);
        return named;
    });
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean complete;
    private volatile boolean broken;
    private volatile IndexState.Place place = new IndexState.Place(0, 0, FIRST);
    private volatile Progress progress;

    Indexer(
            SearchIndex index,
            IndexTurn turn,
            Rebuilds rebuilds,
            ItemTexts texts,
            PublishedChanges changes,
            PublicationReader published,
            DraftTexts drafts,
            MeterRegistry metrics) {
        this.index = index;
        this.turn = turn;
        this.rebuilds = rebuilds;
        this.texts = texts;
        this.changes = changes;
        this.published = published;
        this.drafts = drafts;
        metrics.gauge("loa.search.complete", this, indexer -> indexer.isComplete() ? 1 : 0);
        metrics.gauge("loa.search.indexed.seq", this, indexer -> indexer.place.seq());
    }

    /** How far a build is. */
    record Progress(long done, long total) {}

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::keepUp, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    void followed(@Observes ChangesFollowed followed) {
        soon();
    }

    /** Without waiting for the next change. */
    void soon() {
        if (asked.compareAndSet(false, true)) {
            thread.execute(this::keepUp);
        }
    }

    /** Whether everything is in the index that was public when this node started. */
    boolean isComplete() {
        return complete && !broken;
    }

    /** As far as this node knows. */
    IndexState.Place place() {
        return place;
    }

    /** Empty while nothing is made anew by this node. */
    Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Told by whoever could not search. */
    void report(RuntimeException failure) {
        if (!broken) {
            broken = true;
            Log.errorf(failure, "The search index is broken and is made anew");
            soon();
        }
    }

    private void keepUp() {
        asked.set(false);
        try {
            if (!index.isShared()) {
                follow();
            } else if (!turn.take(this::follow)) {
                watch();
            }
        } catch (RuntimeException failure) {
            if (!thread.isShutdown()) {
                Log.warnf(failure, "The search index falls behind");
                broken |= index.isBroken(failure);
            }
        }
    }

    /** Another node writes. */
    private void watch() {
        if (!index.isOpen()) {
            index.open();
        }
        index.place().ifPresent(known -> place = known);
        complete = index.place().isPresent();
    }

    private void follow() {
        if (!index.isOpen()) {
            index.open();
        } else if (broken || !index.isThere()) {
            complete = false;
            index.renew();
            broken = false;
        }
        catchUp();
        for (var news = changes.after(place.seq(), BATCH); !news.isEmpty(); news = changes.after(place.seq(), BATCH)) {
            write(news);
            remember(place.after(news.get(news.size() - 1).seq()));
        }
        followDrafts();
        complete = true;
    }

    private void followDrafts() {
        var reached = place.draftSeq();
        for (var news = drafts.after(reached); !news.isEmpty(); news = drafts.after(reached)) {
            var gone = drafts.keys(news);
            var there = drafts.indexed(news, place.build());
            there.forEach(draft -> gone.remove(draft.key));
            if (!there.isEmpty() || !gone.isEmpty()) {
                index.writeDrafts(there, gone);
            }
            reached = news.get(news.size() - 1).seq();
        }
        if (reached > place.draftSeq()) {
            remember(place.afterDraft(reached));
        }
    }

    /** Has everything in the index up to a place in the log, by making it anew if need be. */
    private void catchUp() {
        var last = changes.last();
        var lastDraft = drafts.last();
        var known = index.place();
        var wanted = rebuilds.newest().map(rebuild -> rebuild.id().toString()).orElse(FIRST);
        if (known.isEmpty()
                || known.get().seq() > last
                || known.get().draftSeq() > lastDraft) { // new, or of another database
            complete = false;
            index.renew();
            build(new IndexState.Place(last, lastDraft, wanted));
        } else if (!known.get().build().equals(wanted)) {
            build(new IndexState.Place(
                    last, lastDraft, wanted)); // in place: what is there is found until all of it is new
        } else {
            place = known.get();
        }
    }

    private void remember(IndexState.Place reached) {
        index.remember(reached);
        place = reached;
    }

    private void build(IndexState.Place goal) {
        var begun = System.nanoTime();
        var id = new UUID(0, 0);
        var locale = "";
        progress = new Progress(0, published.countLive());
        for (var items = published.wholesAfter(id, locale, BATCH);
                !items.isEmpty();
                items = published.wholesAfter(id, locale, BATCH)) {
            index.write(indexed(items, goal.build()), List.of());
            var end = items.get(items.size() - 1);
            id = end.id();
            locale = end.locale();
            progress = new Progress(progress.done() + items.size(), progress.total());
        }
        drafts.all(goal.build(), some -> index.writeDrafts(some, List.of()));
        index.clear(goal.build());
        remember(goal);
        Log.infof(
                "Search index made anew: %d items in %d ms",
                progress.done(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        progress = null;
    }

    private void write(List<PublishedChange> news) {
        var gone = new LinkedHashSet<String>();
        news.forEach(change -> gone.add(IndexedItem.key(change.id(), change.locale())));
        var live = indexed(
                published.wholes(news.stream().map(PublishedChange::id).collect(Collectors.toSet()), LOCALES),
                place.build());
        live.forEach(item -> gone.remove(item.key));
        index.write(live, gone);
    }

    private List<IndexedItem> indexed(List<Published> items, String build) {
        var indexed = new ArrayList<IndexedItem>();
        items.forEach(item -> texts.of(item, build).ifPresent(indexed::add));
        return indexed;
    }
}
