package vn.loa.http;

import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** A query parameter that is a whole number within bounds; the framework's own reading answers 404. */
public final class WholeNumber {
    private WholeNumber() {}

    /** @throws Problem 400 that names the parameter and the bounds, of which the first is not negative */
    public static int of(String parameter, String text, int min, int max) {
        if (text != null
                && text.matches("0|[1-9][0-9]{0,8}")) { // parseInt takes a sign and the digits of other scripts
            var value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        throw Problem.of(
                ProblemType.INVALID_PARAMETER,
                FieldError.of(parameter, "not-a-number", Integer.toString(min), Integer.toString(max)));
    }
}
