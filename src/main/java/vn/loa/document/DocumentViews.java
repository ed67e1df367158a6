package vn.loa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.law.Citation;
import vn.loa.law.DocumentSymbol;
import vn.loa.law.PartialDate;
import vn.loa.law.Validity;
import vn.loa.organisation.Chronology;
import vn.loa.organisation.OrganisationService;

/** Puts documents together with what is around them, for staff. */
@ApplicationScoped
class DocumentViews {
    private static final int MAX_INVERSE = 200;
    private static final Set<RelationKind> ALL = EnumSet.allOf(RelationKind.class);

    private final DocumentRepository documents;
    private final DocumentPublisher publisher;
    private final OrganisationService organisations;

    DocumentViews(DocumentRepository documents, DocumentPublisher publisher, OrganisationService organisations) {
        this.documents = documents;
        this.publisher = publisher;
        this.organisations = organisations;
    }

    DocumentView of(Document document, LocalDate day) {
        return new Around(List.of(document), ALL, day).view(document);
    }

    List<DocumentView> ofAll(List<Document> all, LocalDate day) {
        var changing = ALL.stream().filter(RelationKind::changesStatus).collect(Collectors.toSet());
        var around = new Around(all, changing, day);
        return all.stream().map(around::view).toList();
    }

    /** Read once for all the documents of an answer. */
    private final class Around {
        private final LocalDate day;
        private final Map<UUID, Chronology> issuers;
        private final Map<UUID, List<DocumentRepository.Incoming>> incoming;
        private final Map<UUID, Document> related;
        private final Map<UUID, Validity> validities;

        Around(Collection<Document> all, Set<RelationKind> kinds, LocalDate day) {
            this.day = day;
            issuers = organisations.namesOf(all.stream().map(Document::issuer).collect(Collectors.toSet()));
            incoming = documents.incoming(all.stream().map(Document::id).toList(), kinds, MAX_INVERSE).stream()
                    .collect(Collectors.groupingBy(DocumentRepository.Incoming::older));
            var others = new HashSet<UUID>();
            all.forEach(document -> document.relations().forEach(relation -> others.add(relation.document())));
            incoming.values().forEach(newer -> newer.forEach(one -> others.add(one.newer())));
            related = documents.byIds(others);
            validities = publisher.validities(
                    Stream.concat(all.stream(), related.values().stream()).collect(Collectors.toSet()));
        }

        DocumentView view(Document document) {
            var issued = Optional.ofNullable(document.issued()).flatMap(PartialDate::parse);
            var issuer = issuers.get(document.issuer())
                    .on(issued.map(PartialDate::first).orElse(day))
                    .name();
            return new DocumentView(
                    document.id(),
                    document.version(),
                    document.symbol(),
                    document.symbolAsWritten(),
                    document.type(),
                    DocumentKey.symbol(document.symbol())
                            .flatMap(DocumentSymbol::legalClass)
                            .orElse(null),
                    new DocumentView.Issuer(document.issuer(), issuer),
                    document.issued(),
                    issued.map(PartialDate::inFigures).orElse(null),
                    document.dateAsWritten(),
                    document.term(),
                    document.effectiveFrom(),
                    document.effectiveTo(),
                    document.summary(),
                    document.signer(),
                    validities.get(document.id()).on(day),
                    document.isVerified(),
                    document.source(),
                    document.relations().stream().map(this::related).toList(),
                    incoming.getOrDefault(document.id(), List.of()).stream()
                            .map(this::inverse)
                            .toList(),
                    document.files(),
                    Citation.of(document.type(), document.symbol(), document.issued(), issuer, document.summary()),
                    document.createdAt(),
                    document.updatedAt(),
                    document.updatedBy());
        }

        private DocumentView.Related related(DocumentRelation relation) {
            return new DocumentView.Related(relation.kind(), reference(relation.document()), relation.date());
        }

        private DocumentView.RelatedInversely inverse(DocumentRepository.Incoming newer) {
            return new DocumentView.RelatedInversely(
                    newer.kind().inverse(),
                    reference(newer.newer()),
                    DocumentPublisher.since(newer).orElse(null));
        }

        private DocumentView.Reference reference(UUID id) {
            var other = related.get(id);
            return new DocumentView.Reference(
                    id,
                    other.symbol(),
                    other.type(),
                    other.summary(),
                    validities.get(id).on(day));
        }
    }
}
