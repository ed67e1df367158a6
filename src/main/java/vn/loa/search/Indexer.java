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
    private static final long RETRY_SECONDS = 5;
    private static final List<String> LOCALES = List.of("vi", "en");

    private final SearchIndex index;
    private final ItemTexts texts;
    private final PublishedChanges changes;
    private final PublicationReader published;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var named = new Thread(work, "search-indexer");
        named.setDaemon(true);
        return named;
    });
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean complete;
    private volatile boolean broken;
    private volatile long seq;

    Indexer(
            SearchIndex index,
            ItemTexts texts,
            PublishedChanges changes,
            PublicationReader published,
            MeterRegistry metrics) {
        this.index = index;
        this.texts = texts;
        this.changes = changes;
        this.published = published;
        metrics.gauge("loa.search.complete", this, indexer -> indexer.isComplete() ? 1 : 0);
        metrics.gauge("loa.search.indexed.seq", this, indexer -> indexer.seq);
    }

    void start(@Observes StartupEvent started) {
        thread.scheduleWithFixedDelay(this::keepUp, 0, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(RETRY_SECONDS, TimeUnit.SECONDS);
    }

    void followed(@Observes ChangesFollowed followed) {
        if (asked.compareAndSet(false, true)) {
            thread.execute(this::keepUp);
        }
    }

    /** Whether everything is in the index that was public when this node started. */
    boolean isComplete() {
        return complete && !broken;
    }

    /** Told by whoever could not search. */
    void report(RuntimeException failure) {
        if (!broken) {
            broken = true;
            Log.errorf(failure, "The search index is broken and is made anew");
            thread.execute(this::keepUp);
        }
    }

    private void keepUp() {
        asked.set(false);
        try {
            if (broken) {
                complete = false;
                index.renew();
                broken = false;
            }
            if (!complete) {
                open();
            }
            for (var news = changes.after(seq, BATCH); !news.isEmpty(); news = changes.after(seq, BATCH)) {
                write(news);
                seq = news.get(news.size() - 1).seq();
                index.remember(seq);
            }
            complete = true;
        } catch (RuntimeException failure) {
            if (!thread.isShutdown()) {
                Log.warnf(failure, "The search index falls behind");
            }
        }
    }

    private void open() {
        if (!index.isOpen()) {
            index.open();
        }
        var known = index.seq();
        var last = changes.last();
        if (known.isPresent() && known.getAsLong() <= last) {
            seq = known.getAsLong();
            return;
        }
        index.renew(); // new, of another form, or of another database
        rebuild();
        seq = last;
        index.remember(seq);
    }

    private void rebuild() {
        var begun = System.nanoTime();
        var id = new UUID(0, 0);
        var locale = "";
        var count = 0L;
        for (var items = published.wholesAfter(id, locale, BATCH);
                !items.isEmpty();
                items = published.wholesAfter(id, locale, BATCH)) {
            index.write(indexed(items), List.of());
            var end = items.get(items.size() - 1);
            id = end.id();
            locale = end.locale();
            count += items.size();
            Log.debugf("Search index: %d items", count);
        }
        Log.infof(
                "Search index made anew: %d items in %d ms",
                count, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private void write(List<PublishedChange> news) {
        var gone = new LinkedHashSet<String>();
        news.forEach(change -> gone.add(IndexedItem.key(change.id(), change.locale())));
        var live =
                indexed(published.wholes(news.stream().map(PublishedChange::id).collect(Collectors.toSet()), LOCALES));
        live.forEach(item -> gone.remove(item.key));
        index.write(live, gone);
    }

    private List<IndexedItem> indexed(List<Published> items) {
        var indexed = new ArrayList<IndexedItem>();
        items.forEach(item -> texts.of(item).ifPresent(indexed::add));
        return indexed;
    }
}
