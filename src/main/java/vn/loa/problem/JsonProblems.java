package vn.loa.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a JSON text, with the pointer to the place where it is known. */
public final class JsonProblems {
    private JsonProblems() {}

    public static Problem of(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof Problem problem) {
            return problem;
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(ProblemType.UNKNOWN_FIELD, FieldError.of(pointer(unknown.getPath()), "unknown-field"));
        }
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.of(ProblemType.INVALID_JSON, FieldError.of(pointer(mapping.getPath()), "wrong-type"));
        }
        var where = unreadable.getLocation();
        return where == null
                ? Problem.of(ProblemType.INVALID_JSON, "?", "?")
                : Problem.of(ProblemType.INVALID_JSON, where.getLineNr(), where.getColumnNr());
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
