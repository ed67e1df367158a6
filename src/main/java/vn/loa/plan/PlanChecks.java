package vn.loa.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.loa.document.DocumentService;
import vn.loa.http.Validation;
import vn.loa.organisation.Lifetime;
import vn.loa.organisation.OrganisationService;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.publication.Kind;

/** What stands against a plan or an item as it is sent. */
@ApplicationScoped
class PlanChecks {
    /** So far may an item lie from the plan's year, whatever the reason. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 5;

    private final PlanRepository plans;
    private final OrganisationService organisations;
    private final DocumentService documents;
    private final Validation validation;

    PlanChecks(
            PlanRepository plans, OrganisationService organisations, DocumentService documents, Validation validation) {
        this.plans = plans;
        this.organisations = organisations;
        this.documents = documents;
        this.validation = validation;
    }

    /** What it refers to stays there until the transaction ends. */
    void requireSound(PlanDraft draft) {
        validation.require(draft);
        refuse(draft.numbersAtFault());
        var organisation =
                organisations.keepLifetimes(Set.of(draft.organisation())).get(draft.organisation());
        if (organisation == null) {
            throw unknown("/organisation", Kind.ORGANISATION);
        }
        if (!organisation.meets(LocalDate.of(draft.year(), 1, 1), LocalDate.of(draft.year(), 12, 31))) {
            throw Problem.of(ProblemType.INVALID_CONTENT, organisation.notThere("/organisation"));
        }
        if (draft.document() != null && !documents.keep(draft.document())) {
            throw unknown("/document", Kind.DOCUMENT);
        }
        if (draft.parent() != null && !plans.keep(draft.parent())) {
            throw unknown("/parent", Kind.PLAN);
        }
    }

    /**
     * @param year the plan's
     * @param isPromised whether an approved edition has the item
     */
    void requireSound(PlanItemDraft draft, int year, boolean isPromised) {
        validation.require(draft);
        refuse(errors(draft, year, isPromised, lifetimesFor(List.of(draft))));
    }

    /**
     * Everything that stands against an item of a new plan, fields that are missing included.
     *
     * @param year the plan's; null where it is not known
     */
    List<FieldError> errors(PlanItemDraft draft, Integer year, Map<UUID, Lifetime> lifetimes) {
        var errors = new ArrayList<>(validation.errors(draft));
        if (draft.from() != null && draft.to() != null) {
            errors.addAll(errors(draft, year, false, lifetimes));
        } else {
            errors.addAll(draft.numbersAtFault());
        }
        return errors;
    }

    private static List<FieldError> errors(
            PlanItemDraft draft, Integer year, boolean isPromised, Map<UUID, Lifetime> lifetimes) {
        var errors = draft.numbersAtFault();
        if (year != null) {
            errors.addAll(spanErrors("", draft.from(), draft.to(), draft.outsideYearReason(), year));
        }
        if (draft.cancellation() != null && !isPromised) {
            errors.add(FieldError.of("/cancellation", "not-applicable"));
        }
        errors.addAll(unitErrors("", draft.leadUnit(), draft.coUnits(), draft.from(), draft.to(), lifetimes));
        return errors;
    }

    /** What drafts of items refer to, in one statement; they stay so until the transaction ends. */
    Map<UUID, Lifetime> lifetimesFor(Collection<PlanItemDraft> drafts) {
        return organisations.keepLifetimes(drafts.stream()
                .flatMap(draft -> units(draft.leadUnit(), draft.coUnits()))
                .collect(Collectors.toSet()));
    }

    private static Stream<UUID> units(UUID lead, List<UUID> others) {
        return Stream.concat(Stream.ofNullable(lead), others.stream());
    }

    /** What a list of items refers to, in one statement. */
    Map<UUID, Lifetime> lifetimes(Collection<PlannedItem> items) {
        return organisations.keepLifetimes(items.stream()
                .flatMap(item -> units(item.leadUnit(), item.coUnits()))
                .collect(Collectors.toSet()));
    }

    /** @param prefix of the pointers: the item's place */
    static List<FieldError> spanErrors(String prefix, LocalDate from, LocalDate to, String reason, int year) {
        if (to.isBefore(from)) {
            return List.of(FieldError.of(prefix + "/to", "before-start", "/from"));
        }
        var errors = new ArrayList<FieldError>();
        yearError(prefix + "/from", from.getYear(), reason, year).ifPresent(errors::add);
        yearError(prefix + "/to", to.getYear(), reason, year).ifPresent(errors::add);
        return errors;
    }

    private static Optional<FieldError> yearError(String pointer, int its, String reason, int year) {
        if (its < year - YEARS_BEFORE || its > year + YEARS_AFTER) {
            return Optional.of(
                    FieldError.of(pointer, "too-far-from-year", text(year - YEARS_BEFORE), text(year + YEARS_AFTER)));
        }
        return its == year || reason != null
                ? Optional.empty()
                : Optional.of(FieldError.of(pointer, "outside-year", text(year)));
    }

    static List<FieldError> unitErrors(
            String prefix, UUID lead, List<UUID> others, LocalDate from, LocalDate to, Map<UUID, Lifetime> lifetimes) {
        var errors = new ArrayList<FieldError>();
        var named = new HashSet<UUID>();
        if (lead != null) {
            named.add(lead);
            errors.addAll(unitErrors(prefix + "/leadUnit", lifetimes.get(lead), from, to));
        }
        for (var index = 0; index < others.size(); index++) {
            var pointer = prefix + "/coUnits/" + index;
            errors.addAll(
                    named.add(others.get(index))
                            ? unitErrors(pointer, lifetimes.get(others.get(index)), from, to)
                            : List.of(FieldError.of(pointer, "repeated")));
        }
        return errors;
    }

    private static List<FieldError> unitErrors(String pointer, Lifetime lifetime, LocalDate from, LocalDate to) {
        if (lifetime == null) {
            return List.of(FieldError.of(pointer, "unknown-reference", Kind.ORGANISATION.code()));
        }
        return lifetime.covers(from, to) ? List.of() : List.of(lifetime.notThere(pointer));
    }

    private static String text(int year) {
        return Integer.toString(year);
    }

    private static Problem unknown(String pointer, Kind kind) {
        return Problem.of(ProblemType.INVALID_CONTENT, FieldError.of(pointer, "unknown-reference", kind.code()));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, errors);
        }
    }
}
