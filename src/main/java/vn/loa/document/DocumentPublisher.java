package vn.loa.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.loa.law.DocumentSymbol;
import vn.loa.law.LegalClass;
import vn.loa.law.PartialDate;
import vn.loa.law.Validity;
import vn.loa.publication.DocumentFilter;
import vn.loa.publication.DocumentTerms;
import vn.loa.publication.Kind;
import vn.loa.publication.Publication;
import vn.loa.publication.Publications;
import vn.loa.publication.Relation;

/** Turns documents into what the public gets, with the days that newer documents put an end to them. */
@ApplicationScoped
class DocumentPublisher {
    private static final Set<RelationKind> CHANGING =
            Set.of(RelationKind.AMENDS, RelationKind.REPLACES, RelationKind.REPEALS);

    private final DocumentRepository documents;
    private final Publications publications;
    private final Clock clock;

    DocumentPublisher(DocumentRepository documents, Publications publications, Clock clock) {
        this.documents = documents;
        this.publications = publications;
        this.clock = clock;
    }

    void publish(Collection<Document> all) {
        if (all.isEmpty()) {
            return;
        }
        var validities = validities(all);
        publications.putAll(all.stream()
                .map(document -> publication(document, validities.get(document.id())))
                .toList());
    }

    void remove(Document document) {
        publications.remove(document.id(), "vi", null);
    }

    Map<UUID, Validity> validities(Collection<Document> all) {
        var firsts = new HashMap<UUID, Map<RelationKind, LocalDate>>();
        for (var incoming : documents.incoming(all.stream().map(Document::id).toList(), CHANGING, Integer.MAX_VALUE)) {
            since(incoming)
                    .ifPresent(
                            since -> firsts.computeIfAbsent(incoming.older(), id -> new EnumMap<>(RelationKind.class))
                                    .merge(incoming.kind(), since, (one, other) -> one.isBefore(other) ? one : other));
        }
        var validities = new HashMap<UUID, Validity>();
        for (var document : all) {
            var first = firsts.getOrDefault(document.id(), Map.of());
            validities.put(
                    document.id(),
                    new Validity(
                            firstDay(document.issued()),
                            document.effectiveFrom(),
                            document.effectiveTo(),
                            first.get(RelationKind.AMENDS),
                            first.get(RelationKind.REPEALS),
                            first.get(RelationKind.REPLACES)));
        }
        return validities;
    }

    /** From when a relation counts: of a date of issue that is known in part, its last day. Empty where nothing tells. */
    static Optional<LocalDate> since(DocumentRepository.Incoming incoming) {
        return since(incoming.date(), incoming.effectiveFrom(), incoming.issued());
    }

    private static Optional<LocalDate> since(LocalDate said, LocalDate effectiveFrom, String issued) {
        return Optional.ofNullable(said)
                .or(() -> Optional.ofNullable(effectiveFrom))
                .or(() ->
                        Optional.ofNullable(issued).flatMap(PartialDate::parse).map(PartialDate::last));
    }

    private static LocalDate firstDay(String issued) {
        return issued == null ? null : PartialDate.parse(issued).orElseThrow().first();
    }

    private Publication publication(Document document, Validity validity) {
        var links = new EnumMap<Relation, List<String>>(Relation.class);
        links.put(Relation.ISSUER, List.of(document.issuer().toString()));
        for (var kind : RelationKind.values()) {
            var older = document.relations().stream()
                    .filter(relation -> relation.kind() == kind)
                    .map(relation -> relation.document().toString())
                    .toList();
            if (!older.isEmpty()) {
                links.put(kind.published(), older);
            }
        }
        var relations = document.relations().stream()
                .map(relation -> new DocumentRelation(
                        relation.kind(),
                        relation.document(),
                        since(relation.date(), document.effectiveFrom(), document.issued())
                                .orElse(null)))
                .toList();
        return new Publication(
                Kind.DOCUMENT,
                document.id(),
                "vi",
                null,
                null,
                new Summary(document.id(), document.symbol(), document.type(), document.summary(), validity, relations),
                detail(document, validity, relations),
                links,
                DocumentFilter.position(validity.issued()),
                clock.instant(),
                DocumentTerms.of(document.symbol(), document.type(), document.issuer(), document.summary()),
                validity.intervals(),
                null);
    }

    private static Detail detail(Document document, Validity validity, List<DocumentRelation> relations) {
        return new Detail(
                document.id(),
                document.symbol(),
                document.symbolAsWritten(),
                document.type(),
                DocumentKey.symbol(document.symbol())
                        .flatMap(DocumentSymbol::legalClass)
                        .orElse(null),
                document.issued(),
                document.dateAsWritten(),
                document.term(),
                document.effectiveFrom(),
                document.effectiveTo(),
                document.summary(),
                document.signer(),
                document.isVerified(),
                document.source(),
                document.files(),
                validity,
                relations);
    }

    private record Summary(
            UUID id,
            String symbol,
            String type,
            @JsonProperty("abstract") String summary,
            Validity validity,
            List<DocumentRelation> relations) {}

    private record Detail(
            UUID id,
            String symbol,
            String symbolAsWritten,
            String type,
            LegalClass legalClass,
            String issued,
            String dateAsWritten,
            String term,
            LocalDate effectiveFrom,
            LocalDate effectiveTo,
            @JsonProperty("abstract") String summary,
            String signer,
            boolean verified,
            String source,
            List<DocumentFile> files,
            Validity validity,
            List<DocumentRelation> relations) {}
}
