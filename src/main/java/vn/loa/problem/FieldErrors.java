package vn.loa.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Checks that several kinds of content share. */
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
        refuse(errors);
    }

    /** @throws Problem 422 with all of the errors, where there are any */
    public static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_CONTENT, errors);
        }
    }

    /** Of a field that some kinds of a thing need and others have not. */
    public static void checkPresence(
            List<FieldError> errors, String pointer, Object value, boolean isNeeded, boolean isForbidden) {
        if (value == null && isNeeded) {
            errors.add(FieldError.of(pointer, "required"));
        } else if (value != null && isForbidden) {
            errors.add(FieldError.of(pointer, "not-applicable"));
        }
    }

    /** @param value a whole number; null where it is not told */
    public static void checkBounds(List<FieldError> errors, String pointer, Number value, long min, long max) {
        if (value != null && (value.longValue() < min || value.longValue() > max)) {
            // as texts, or the message would put points into them
            errors.add(FieldError.of(pointer, "not-a-number", Long.toString(min), Long.toString(max)));
        }
    }
}
