package vn.loa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Documents use the organisations that issued them, and the older documents that they name. */
@ApplicationScoped
class DocumentUsage implements Usage {
    private final DocumentRepository documents;

    DocumentUsage(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        var using =
                switch (kind) {
                    case ORGANISATION -> documents.issuedBy(id, MAX);
                    case DOCUMENT -> newer(id);
                    default -> List.<Document>of();
                };
        return using.stream()
                .map(document -> new Use(
                        Kind.DOCUMENT,
                        document.id(),
                        document.symbol() == null ? document.summary() : document.symbol()))
                .toList();
    }

    private List<Document> newer(UUID id) {
        var naming = documents.incoming(List.of(id), EnumSet.allOf(RelationKind.class), MAX).stream()
                .map(DocumentRepository.Incoming::newer)
                .distinct()
                .toList();
        return List.copyOf(documents.byIds(naming).values());
    }
}
