package vn.loa.search;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.loa.audit.AuditedChange;
import vn.loa.audit.AuditedChanges;
import vn.loa.publication.Draft;
import vn.loa.publication.Drafts;

/** What staff search: the drafts of every kind, and which of them have changed. */
@ApplicationScoped
class DraftTexts {
    private static final int BATCH = 200;

    private final AuditedChanges changes;
    private final Map<String, Drafts> kinds;

    DraftTexts(AuditedChanges changes, @All List<Drafts> kinds) {
        this.changes = changes;
        this.kinds = kinds.stream().collect(Collectors.toMap(Drafts::kind, kind -> kind));
    }

    Set<String> states() {
        return kinds.values().stream().flatMap(kind -> kind.states().stream()).collect(Collectors.toSet());
    }

    /** The next entries of the audit log, whatever they are about. */
    List<AuditedChange> after(long seq) {
        return changes.after(seq, BATCH);
    }

    long last() {
        return changes.last();
    }

    /** The keys of the drafts among them. */
    Set<String> keys(List<AuditedChange> news) {
        return news.stream()
                .filter(change -> kinds.containsKey(change.kind()))
                .map(change -> change.subject().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Those that are still there. */
    List<IndexedDraft> indexed(List<AuditedChange> news, String build) {
        var ids = new HashMap<String, Set<UUID>>();
        news.stream()
                .filter(change -> kinds.containsKey(change.kind()))
                .forEach(change -> ids.computeIfAbsent(change.kind(), kind -> new LinkedHashSet<>())
                        .add(change.subject()));
        var indexed = new ArrayList<IndexedDraft>();
        ids.forEach((kind, some) ->
                kinds.get(kind).of(some).forEach(draft -> indexed.add(new IndexedDraft(kind, draft, build))));
        return indexed;
    }

    void all(String build, Consumer<List<IndexedDraft>> some) {
        kinds.forEach((kind, drafts) -> {
            for (var next = drafts.after(new UUID(0, 0), BATCH);
                    !next.isEmpty();
                    next = drafts.after(next.get(next.size() - 1).id(), BATCH)) {
                some.accept(next.stream()
                        .map(draft -> new IndexedDraft(kind, draft, build))
                        .toList());
            }
        });
    }

    /** As the database has them now. */
    Map<UUID, Draft.Status> now(Collection<Searching.Hit> hits) {
        var now = new LinkedHashMap<UUID, Draft.Status>();
        hits.stream()
                .collect(Collectors.groupingBy(
                        Searching.Hit::kind, Collectors.mapping(Searching.Hit::item, Collectors.toSet())))
                .forEach((kind, ids) -> kinds.get(kind).statuses(ids).forEach(draft -> now.put(draft.id(), draft)));
        return now;
    }
}
