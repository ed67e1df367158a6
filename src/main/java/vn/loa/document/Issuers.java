package vn.loa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.loa.law.PartialDate;
import vn.loa.organisation.Naming;
import vn.loa.organisation.OrganisationService;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Finds out which organisations rows mean; many cost as many statements as one. */
@ApplicationScoped
class Issuers {
    private final OrganisationService organisations;

    Issuers(OrganisationService organisations) {
        this.organisations = organisations;
    }

    Known of(Collection<DocumentRow> rows) {
        return new Known(organisations.naming(
                rows.stream().map(DocumentRow::issuer).filter(Objects::nonNull).collect(Collectors.toSet())));
    }

    /** @param naming of the issuers, whose names may be those of several organisations */
    record Known(Naming naming) {
        /**
         * The id of the only organisation that had the name when the document was issued; null where the row names none.
         *
         * @throws Problem 422 where there is none or are several
         */
        UUID require(DocumentRow row) {
            if (row.issuer() == null) {
                return null;
            }
            var issued = row.issued() == null
                    ? null
                    : PartialDate.parse(row.issued()).orElse(null);
            var candidates = issued == null
                    ? naming.candidates(row.issuer(), null, null)
                    : naming.candidates(row.issuer(), issued.first(), issued.last());
            if (candidates.size() != 1) {
                throw Problem.of(ProblemType.INVALID_CONTENT, Naming.fault(candidates, "/issuer"));
            }
            return candidates.get(0);
        }
    }
}
