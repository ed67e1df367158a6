package vn.loa.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import vn.loa.paging.PageRequest;
import vn.loa.publication.ChangesFollowed;
import vn.loa.publication.Kind;
import vn.loa.publication.PublicationReader;
import vn.loa.text.VietnameseText;

/** What the published abbreviations stand for, in memory until one of them changes. */
@ApplicationScoped
class Abbreviations {
    private static final String LOCALE = "vi";

    private final PublicationReader published;
    private final ObjectMapper json;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(null));

    Abbreviations(PublicationReader published, ObjectMapper json) {
        this.published = published;
        this.json = json;
    }

    void followed(@Observes ChangesFollowed followed) {
        if (followed.changes().stream().anyMatch(change -> change.kind() == Kind.ABBREVIATION)) {
            known.set(new Known(null));
        }
    }

    /** In Vietnamese and English; of every scope, as who searches names none. */
    Set<String> of(String word) {
        var seen = known.get();
        if (seen.expansions() == null) {
            var read = new Known(read());
            known.compareAndSet(seen, read); // not if they changed while they were read
            seen = read;
        }
        return seen.expansions().getOrDefault(VietnameseText.fold(word), Set.of());
    }

    /** Null until somebody asks. No two are the same, though they may have the same content. */
    private record Known(Map<String, Set<String>> expansions) {}

    private Map<String, Set<String>> read() {
        var read = new HashMap<String, Set<String>>();
        var request = new PageRequest();
        request.limit = Integer.toString(PageRequest.MAX_LIMIT);
        do {
            var page = published.listByCode(Kind.ABBREVIATION, LOCALE, request);
            page.items().forEach(item -> add(item.summary(), read));
            request.cursor = page.next();
        } while (request.cursor != null);
        return read;
    }

    private void add(String summary, Map<String, Set<String>> read) {
        try {
            var abbreviation = json.readTree(summary);
            var expansions = read.computeIfAbsent(
                    VietnameseText.fold(abbreviation.path("abbreviation").asText()), text -> new LinkedHashSet<>());
            abbreviation.path("expansions").forEach(expansion -> {
                expansions.add(expansion.path("vi").asText());
                if (expansion.path("en").isTextual()) {
                    expansions.add(expansion.path("en").textValue());
                }
            });
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
