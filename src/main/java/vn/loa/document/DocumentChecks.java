package vn.loa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.http.Validation;
import vn.loa.law.DocumentSymbol.Family;
import vn.loa.law.PartialDate;
import vn.loa.organisation.OrganisationService;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;

/** What stands against documents that are to be written; many cost as many statements as one. */
@ApplicationScoped
class DocumentChecks {
    private final DocumentRepository documents;
    private final OrganisationService organisations;
    private final Validation validation;

    DocumentChecks(DocumentRepository documents, OrganisationService organisations, Validation validation) {
        this.documents = documents;
        this.organisations = organisations;
        this.validation = validation;
    }

    /** @throws Problem the first one that stands against any of them */
    void require(List<DocumentWrite> writes) {
        of(writes).stream().flatMap(Optional::stream).findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    /** What stands against each of them, in their order. */
    List<Optional<Problem>> of(List<DocumentWrite> writes) {
        var around = new Surroundings(writes);
        return writes.stream().map(around::problem).toList();
    }

    /** @throws Problem 409 that names who has the key; whoever lost a race learns it here, from the database's refusal */
    Problem taken(List<DocumentWrite> writes) {
        return new Surroundings(writes)
                .conflicts(writes)
                .orElseGet(() -> Problem.of(ProblemType.DUPLICATE, FieldError.of("/symbol", "taken")));
    }

    private static Problem taken(UUID by) {
        return Problem.of(ProblemType.DUPLICATE, FieldError.of("/symbol", "taken-by", by.toString()))
                .with("existing", by);
    }

    /** What the drafts refer to, read once for all of them. */
    private final class Surroundings {
        private final Set<UUID> issuers;
        private final Set<UUID> older;
        private final Map<DocumentKey, UUID> holders;
        private final Map<DocumentKey, DocumentWrite> seen = new HashMap<>();

        Surroundings(List<DocumentWrite> writes) {
            var drafts = writes.stream()
                    .map(DocumentWrite::draft)
                    .filter(Objects::nonNull)
                    .toList();
            issuers = organisations.keep(drafts.stream()
                    .map(DocumentDraft::issuer)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            older = documents.known(drafts.stream()
                    .flatMap(draft -> draft.relations().stream())
                    .filter(Objects::nonNull)
                    .map(DocumentRelation::document)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            holders = documents.holders(drafts.stream()
                    .filter(draft -> draft.issuer() != null)
                    .flatMap(draft -> DocumentKey.of(draft).stream())
                    .toList());
        }

        Optional<Problem> problem(DocumentWrite write) {
            try {
                validation.require(write.draft());
            } catch (Problem invalid) {
                return Optional.of(invalid);
            }
            var errors = new ArrayList<FieldError>();
            checkIssue(write.draft(), errors);
            checkForce(write.draft(), errors);
            checkRelations(write, errors);
            return errors.isEmpty() ? conflict(write) : Optional.of(Problem.of(ProblemType.INVALID_CONTENT, errors));
        }

        Optional<Problem> conflicts(List<DocumentWrite> writes) {
            return writes.stream().flatMap(write -> conflict(write).stream()).findFirst();
        }

        private Optional<Problem> conflict(DocumentWrite write) {
            var key = DocumentKey.of(write.draft());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            var holder = holders.get(key.get());
            if (holder != null && !holder.equals(write.id())) {
                return Optional.of(taken(holder));
            }
            return seen.putIfAbsent(key.get(), write) == null
                    ? Optional.empty()
                    : Optional.of(Problem.of(ProblemType.DUPLICATE, FieldError.of("/symbol", "taken")));
        }

        private void checkIssue(DocumentDraft draft, List<FieldError> errors) {
            var symbol = DocumentKey.symbol(draft.symbol());
            if (draft.symbol() != null && symbol.isEmpty()) {
                errors.add(FieldError.of("/symbol", "not-a-symbol"));
            }
            if (!issuers.contains(draft.issuer())) {
                errors.add(FieldError.of("/issuer", "unknown-reference", Kind.ORGANISATION.code()));
            }
            if (draft.issued() != null && PartialDate.parse(draft.issued()).isEmpty()) {
                errors.add(FieldError.of("/issued", "not-a-date"));
            }
            var isParty = symbol.isEmpty() || symbol.get().family() == Family.PARTY;
            if (draft.term() != null && !isParty) {
                errors.add(FieldError.of("/term", "not-applicable"));
            }
        }

        private void checkForce(DocumentDraft draft, List<FieldError> errors) {
            var issued = Optional.ofNullable(draft.issued())
                    .flatMap(PartialDate::parse)
                    .map(PartialDate::first);
            if (draft.effectiveFrom() != null
                    && issued.filter(draft.effectiveFrom()::isBefore).isPresent()) {
                errors.add(FieldError.of("/effectiveFrom", "before-start", "/issued"));
            }
            if (draft.effectiveTo() == null) {
                return;
            }
            if (draft.effectiveFrom() != null && draft.effectiveTo().isBefore(draft.effectiveFrom())) {
                errors.add(FieldError.of("/effectiveTo", "before-start", "/effectiveFrom"));
            } else if (issued.filter(draft.effectiveTo()::isBefore).isPresent()) {
                errors.add(FieldError.of("/effectiveTo", "before-start", "/issued"));
            }
        }

        private void checkRelations(DocumentWrite write, List<FieldError> errors) {
            var named = new HashSet<List<Object>>();
            var index = 0;
            for (var relation : write.draft().relations()) {
                var pointer = "/relations/" + index++;
                if (!older.contains(relation.document())) {
                    errors.add(FieldError.of(pointer + "/document", "unknown-reference", Kind.DOCUMENT.code()));
                } else if (relation.document().equals(write.id())) {
                    errors.add(FieldError.of(pointer + "/document", "itself"));
                } else if (!named.add(List.of(relation.kind(), relation.document()))) {
                    errors.add(FieldError.of(pointer, "repeated"));
                } else if (closesCircle(write, relation)) {
                    errors.add(FieldError.of(pointer + "/document", "replacement-cycle"));
                }
            }
        }

        /** Nothing leads to a new document yet. */
        private boolean closesCircle(DocumentWrite write, DocumentRelation relation) {
            return write.id() != null
                    && relation.kind() == RelationKind.REPLACES
                    && documents.isReplaced(write.id(), List.of(relation.document()));
        }
    }
}
