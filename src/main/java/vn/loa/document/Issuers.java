package vn.loa.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.loa.law.PartialDate;
import vn.loa.organisation.Called;
import vn.loa.organisation.OrganisationService;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;

/** Finds out which organisations rows mean; many cost as many statements as one. */
@ApplicationScoped
class Issuers {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final OrganisationService organisations;

    Issuers(OrganisationService organisations) {
        this.organisations = organisations;
    }

    Known of(Collection<DocumentRow> rows) {
        var names = rows.stream()
                .map(DocumentRow::issuer)
                .filter(issuer -> issuer != null && !ID.matcher(issuer).matches())
                .collect(Collectors.toSet());
        return new Known(organisations.called(names).stream().collect(Collectors.groupingBy(Called::text)));
    }

    /** @param called by their names, which may be those of several organisations */
    record Known(Map<String, List<Called>> called) {
        /**
         * The id of the only organisation that had the name when the document was issued; null where the row names none.
         *
         * @throws Problem 422 where there is none or are several
         */
        UUID require(DocumentRow row) {
            if (row.issuer() == null) {
                return null;
            }
            if (ID.matcher(row.issuer()).matches()) {
                return UUID.fromString(row.issuer());
            }
            var candidates = candidates(row);
            if (candidates.size() == 1) {
                return candidates.get(0);
            }
            throw Problem.of(
                    ProblemType.INVALID_CONTENT,
                    candidates.isEmpty()
                            ? FieldError.of("/issuer", "unknown-reference", Kind.ORGANISATION.code())
                            : FieldError.of(
                                    "/issuer",
                                    "ambiguous",
                                    candidates.stream().map(UUID::toString).collect(Collectors.joining(", "))));
        }

        private List<UUID> candidates(DocumentRow row) {
            var issued = row.issued() == null
                    ? null
                    : PartialDate.parse(row.issued()).orElse(null);
            return called.getOrDefault(row.issuer(), List.of()).stream()
                    .filter(one -> issued == null || one.isBetween(issued.first(), issued.last()))
                    .map(Called::organisation)
                    .distinct()
                    .toList();
        }
    }
}
