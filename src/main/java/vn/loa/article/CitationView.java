package vn.loa.article;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.document.DocumentView;
import vn.loa.document.RelationKind;
import vn.loa.law.LegalStatus;

/**
 * A document that an article cites, with what there is to say against it today.
 *
 * @param flags why the article should be looked at again because of it; empty where nothing speaks against it
 * @param successors what is in its place by now: the ends of the chains of what replaced or repealed it
 * @param kept null where nobody keeps the citation as history
 */
@Schema(name = "CitedDocument")
public record CitationView(
        DocumentView.Reference document,
        boolean verified,
        Set<ArticleFlag> flags,
        List<DocumentView.Reference> successors,
        @Schema(nullable = true) KeptCitation kept) {

    /** @param known the documents that took its place are among these, and those that took theirs */
    static CitationView of(DocumentView document, Map<UUID, DocumentView> known, KeptCitation kept, LocalDate today) {
        return new CitationView(
                new DocumentView.Reference(
                        document.id(), document.symbol(), document.type(), document.summary(), document.status()),
                document.verified(),
                flags(document, kept),
                List.copyOf(successors(document, known, today)),
                kept);
    }

    /** What replaced or repealed it by the day; the next in the chain, not the last. */
    static List<DocumentView.Reference> newer(DocumentView document, LocalDate today) {
        return document.inverseRelations().stream()
                .filter(relation -> ends(relation.kind()) && isReached(relation.date(), today))
                .map(DocumentView.RelatedInversely::document)
                .distinct()
                .toList();
    }

    private static Set<DocumentView.Reference> successors(
            DocumentView document, Map<UUID, DocumentView> known, LocalDate today) {
        var ends = new LinkedHashSet<DocumentView.Reference>();
        var open = new ArrayDeque<>(newer(document, today));
        var seen = new HashSet<UUID>();
        while (!open.isEmpty()) {
            var one = open.removeFirst();
            if (seen.add(one.id())) {
                var further = newer(known.get(one.id()), today);
                open.addAll(further);
                if (further.isEmpty()) {
                    ends.add(one);
                }
            }
        }
        return ends;
    }

    private static Set<ArticleFlag> flags(DocumentView document, KeptCitation kept) {
        var flags = EnumSet.noneOf(ArticleFlag.class);
        if (kept == null && document.status() == LegalStatus.REPLACED) {
            flags.add(ArticleFlag.CITES_REPLACED_DOCUMENT);
        }
        if (kept == null && document.status().isOver()) {
            flags.add(ArticleFlag.CITES_EXPIRED_DOCUMENT);
        }
        if (!document.verified()) {
            flags.add(ArticleFlag.CITES_UNVERIFIED_DOCUMENT);
        }
        return flags;
    }

    private static boolean ends(RelationKind.Inverse relation) {
        return relation == RelationKind.Inverse.REPLACED_BY || relation == RelationKind.Inverse.REPEALED_BY;
    }

    private static boolean isReached(LocalDate from, LocalDate today) {
        return from != null && !from.isAfter(today);
    }

    boolean isOver() {
        return flags.contains(ArticleFlag.CITES_EXPIRED_DOCUMENT);
    }

    /** As people speak of it: its symbol, where it has one. */
    String name() {
        return nameOf(document);
    }

    static String nameOf(DocumentView.Reference document) {
        return document.symbol() == null ? document.summary() : document.symbol();
    }
}
