package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.loa.document.DocumentService;
import vn.loa.law.PartialDate;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** What a plan must have before others are to read it, and before it counts. */
@ApplicationScoped
class PlanReadiness {
    /** A whole date as RFC 3339 writes it. */
    private static final int DATE_LENGTH = 10;

    private final PlanChecks checks;
    private final DocumentService documents;

    PlanReadiness(PlanChecks checks, DocumentService documents) {
        this.checks = checks;
        this.documents = documents;
    }

    /** @throws Problem 422 that names everything that is missing, or no longer holds */
    void requireFit(PlanEdition edition, List<PlannedItem> items, boolean isToCount) {
        var errors = new ArrayList<FieldError>();
        if (edition.number() > 1 && edition.changeNote() == null) {
            errors.add(FieldError.of("/changeNote", "required"));
        }
        if (items.isEmpty()) {
            errors.add(FieldError.of("/items", "required"));
        }
        var lifetimes = checks.lifetimes(items);
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            var place = "/items/" + index;
            require(item.leadUnit(), place + "/leadUnit", errors);
            require(item.topics(), place + "/topics", errors);
            require(item.forms(), place + "/forms", errors);
            require(item.audiences(), place + "/audiences", errors);
            errors.addAll(
                    PlanChecks.spanErrors(place, item.from(), item.to(), item.outsideYearReason(), edition.year()));
            if (!item.isCancelled()) {
                errors.addAll(PlanChecks.unitErrors(
                        place, item.leadUnit(), item.coUnits(), item.from(), item.to(), lifetimes));
            }
        }
        if (isToCount) {
            requireIssued(edition, errors);
        }
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.NOT_READY, errors);
        }
    }

    private void requireIssued(PlanEdition edition, List<FieldError> errors) {
        if (edition.document() == null) {
            errors.add(FieldError.of("/document", "required"));
            return;
        }
        var document = documents.viewsOf(List.of(edition.document())).get(0);
        var isDated = document.issued() != null
                && document.issued().length() == DATE_LENGTH
                && PartialDate.parse(document.issued()).isPresent();
        if (document.symbol() == null || !isDated) {
            errors.add(FieldError.of("/document", "without-number-and-date"));
        }
    }

    private static void require(Object value, String pointer, List<FieldError> errors) {
        if (value == null || value instanceof Collection<?> several && several.isEmpty()) {
            errors.add(FieldError.of(pointer, "required"));
        }
    }
}
