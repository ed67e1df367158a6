package vn.loa.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Predicate;

/** Errors of the elements of one array. */
public final class FieldErrors {
    private FieldErrors() {}

    /**
     * @param pointer of the array
     * @param kind what the elements refer to
     * @throws Problem 422 that names every element that is not known
     */
    public static <T> void requireAll(Collection<T> elements, Predicate<T> isKnown, String pointer, String kind) {
        var errors = new ArrayList<FieldError>();
        var index = 0;
        for (var element : elements) {
            if (!isKnown.test(element)) {
                errors.add(FieldError.of(pointer + "/" + index, "unknown-reference", kind));
            }
            index++;
        }
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, errors);
        }
    }
}
