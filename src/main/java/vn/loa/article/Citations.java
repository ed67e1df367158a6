package vn.loa.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.calendar.LocalDays;
import vn.loa.document.DocumentService;
import vn.loa.document.DocumentView;
import vn.loa.http.Warning;
import vn.loa.text.Kebab;

/** What editions cite, and what there is to say against it today. */
@ApplicationScoped
class Citations {
    private final DocumentService documents;
    private final Clock clock;

    Citations(DocumentService documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** What each of the editions cites, in the order of its documents; as many statements for many as for one. */
    Map<UUID, List<CitationView>> ofAll(Collection<Edition> editions) {
        var ids = new HashSet<UUID>();
        editions.forEach(edition -> ids.addAll(edition.documents()));
        var today = LocalDays.today(clock);
        var found = withSuccessors(ids, today);
        return editions.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Edition::id,
                        edition -> edition.documents().stream()
                                .map(document ->
                                        CitationView.of(found.get(document), found, edition.kept(document), today))
                                .toList()));
    }

    /** The documents, and those that took their place: one more statement for each link of the longest chain. */
    private Map<UUID, DocumentView> withSuccessors(Set<UUID> ids, LocalDate today) {
        var found = new HashMap<UUID, DocumentView>();
        var wanted = ids;
        while (!wanted.isEmpty()) {
            var views = documents.viewsOf(wanted);
            views.forEach(view -> found.put(view.id(), view));
            wanted = views.stream()
                    .flatMap(view -> CitationView.newer(view, today).stream())
                    .map(DocumentView.Reference::id)
                    .filter(id -> !found.containsKey(id))
                    .collect(Collectors.toSet());
        }
        return found;
    }

    /** What speaks against the documents that the edition cites. */
    List<Warning> warnings(Edition edition, Locale language) {
        if (documents.doubtful(edition.documents()).isEmpty()) {
            return List.of(); // the usual case, for one statement
        }
        var citations = ofAll(List.of(edition)).get(edition.id());
        var warnings = new ArrayList<Warning>();
        for (var index = 0; index < citations.size(); index++) {
            warnings.addAll(warnings(citations.get(index), "/documents/" + index, language));
        }
        return warnings;
    }

    private static List<Warning> warnings(CitationView citation, String pointer, Locale language) {
        var successors =
                citation.successors().stream().map(CitationView::nameOf).collect(Collectors.joining(", "));
        return citation.flags().stream()
                // Whoever is told that it was replaced need not be told that it has expired.
                .filter(flag -> flag != ArticleFlag.CITES_EXPIRED_DOCUMENT
                        || !citation.flags().contains(ArticleFlag.CITES_REPLACED_DOCUMENT))
                .map(flag -> Warning.of(language, Kebab.of(flag), pointer, List.of(citation.name(), successors)))
                .toList();
    }
}
