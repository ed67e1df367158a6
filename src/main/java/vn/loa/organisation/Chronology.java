package vn.loa.organisation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Names one after the other. */
public record Chronology(List<OrganisationName> names) {

    /**
     * Oldest first.
     *
     * @throws Problem 422 that names the one that begins before the one before it is over
     */
    List<OrganisationName> inOrder() {
        var order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(index -> start(names.get(index))))
                .toList();
        for (var place = 1; place < order.size(); place++) {
            var before = order.get(place - 1);
            var here = order.get(place);
            var end = names.get(before).to();
            if (end == null || !end.isBefore(start(names.get(here)))) {
                throw Problem.of(
                        ProblemType.INVALID_CONTENT, FieldError.of("/names/" + here, "overlaps", "/names/" + before));
            }
        }
        return order.stream().map(names::get).toList();
    }

    /**
     * The one that holds on the day; on a day without any the one that held last, and before all of them the first.
     * They must be in order.
     */
    public OrganisationName on(LocalDate day) {
        var begun = names.stream().filter(name -> !start(name).isAfter(day)).toList();
        return begun.isEmpty() ? names.get(0) : begun.get(begun.size() - 1);
    }

    private static LocalDate start(OrganisationName name) {
        return name.from() == null ? LocalDate.MIN : name.from();
    }
}
