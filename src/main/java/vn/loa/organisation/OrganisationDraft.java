package vn.loa.organisation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/**
 * An organisation as it is entered: with the one name that it always had, or with names over time.
 *
 * @param name the only name; null where names has them
 * @param code the part of document symbols that stands for it; not unique, as successors keep it
 * @param from first day of its existence; null where not known
 * @param to last day of its existence; null while it exists
 * @param names one after the other, without overlap
 */
public record OrganisationDraft(
        @Schema(nullable = true, description = "The only name that it has had; else names says them all")
        @Size(max = 300)
        String name,

        @Schema(nullable = true) @Size(max = 100) String shortName,
        @Schema(nullable = true) @Size(max = 32) String code,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,
        @Size(max = 50) List<@NotNull @Valid OrganisationName> names,
        @Size(max = 50) List<@NotNull @Valid OrganisationRelation> relations) {
    public OrganisationDraft {
        names = names == null ? List.of() : names;
        relations = relations == null ? List.of() : relations;
    }

    /**
     * Its names, oldest first.
     *
     * @throws Problem 422 where there is none, where it is said twice, or where two hold on one day
     */
    @JsonIgnore
    List<OrganisationName> allNames() {
        if (names.isEmpty()) {
            if (name == null || name.isBlank()) {
                throw invalid(FieldError.of("/name", "required"));
            }
            return List.of(new OrganisationName(name, shortName, code, null, null));
        }
        refuseBesideNames("/name", name);
        refuseBesideNames("/shortName", shortName);
        refuseBesideNames("/code", code);
        return new Chronology(names).inOrder();
    }

    /** @throws Problem 422 where it ends before it starts */
    void requireInOrder() {
        if (from != null && to != null && to.isBefore(from)) {
            throw invalid(FieldError.of("/to", "before-start", "/from"));
        }
        var errors = new ArrayList<FieldError>();
        for (var i = 0; i < names.size(); i++) {
            var one = names.get(i);
            if (one.from() != null && one.to() != null && one.to().isBefore(one.from())) {
                errors.add(FieldError.of("/names/" + i + "/to", "before-start", "/names/" + i + "/from"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, errors);
        }
    }

    private static void refuseBesideNames(String pointer, String value) {
        if (value != null) {
            throw invalid(FieldError.of(pointer, "not-applicable"));
        }
    }

    private static Problem invalid(FieldError error) {
        return Problem.of(ProblemType.INVALID_CONTENT, error);
    }
}
