package vn.loa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.loa.publication.Kind;
import vn.loa.publication.Usage;
import vn.loa.publication.Use;

/** Documents use the organisations that issued them. */
@ApplicationScoped
class DocumentUsage implements Usage {
    private final DocumentRepository documents;

    DocumentUsage(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public List<Use> usesOf(Kind kind, UUID id) {
        return kind == Kind.ORGANISATION
                ? documents.issuedBy(id, MAX).stream()
                        .map(document -> new Use(
                                Kind.DOCUMENT,
                                document.id(),
                                document.symbol() == null ? document.summary() : document.symbol()))
                        .toList()
                : List.of();
    }
}
