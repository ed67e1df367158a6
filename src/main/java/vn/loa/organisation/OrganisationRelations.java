package vn.loa.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;
import vn.loa.publication.Publications;

/** Holds what an organisation says of its relations against what is there. */
@ApplicationScoped
class OrganisationRelations {
    private final OrganisationRepository organisations;
    private final Publications publications;

    OrganisationRelations(OrganisationRepository organisations, Publications publications) {
        this.organisations = organisations;
        this.publications = publications;
    }

    /**
     * The documents that are named stay until the transaction ends.
     *
     * @param own id of the organisation itself; null where it is new
     * @throws Problem 422 that names every relation to nothing, to itself or twice the same
     */
    void requireSound(UUID own, List<OrganisationRelation> relations) {
        var known = organisations.known(
                relations.stream().map(OrganisationRelation::organisation).toList());
        var documents = publications.shown(
                Kind.DOCUMENT,
                relations.stream()
                        .map(OrganisationRelation::basis)
                        .filter(Objects::nonNull)
                        .toList());
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<List<Object>>();
        for (var i = 0; i < relations.size(); i++) {
            var relation = relations.get(i);
            var pointer = "/relations/" + i;
            if (relation.organisation().equals(own)) {
                errors.add(FieldError.of(pointer + "/organisation", "circular"));
            } else if (!known.contains(relation.organisation())) {
                errors.add(FieldError.of(pointer + "/organisation", "unknown-reference", Kind.ORGANISATION.code()));
            }
            if (!seen.add(List.of(relation.kind(), relation.organisation()))) {
                errors.add(FieldError.of(pointer, "repeated"));
            }
            if (relation.basis() != null && !documents.contains(relation.basis())) {
                errors.add(FieldError.of(pointer + "/basis", "unknown-reference", Kind.DOCUMENT.code()));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, errors);
        }
    }

    /**
     * The succession must be locked and the organisation flushed.
     *
     * @throws Problem 422 where it follows from itself, over however many others
     */
    void requireNoCircle(Organisation organisation) {
        if (organisations.followsFromItself(organisation.id())) {
            throw Problem.of(ProblemType.INVALID_CONTENT, FieldError.of("/relations", "circular"));
        }
    }
}
