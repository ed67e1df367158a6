package vn.loa.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Holds what came in against the constraints of its record, which the contract states too. */
@ApplicationScoped
public class Validation {
    private final Validator validator;

    Validation(Validator validator) {
        this.validator = validator;
    }

    /** @throws Problem 400 where there is no body at all, 422 with every field at fault */
    public <T> T require(T value) {
        if (value == null) {
            throw Problem.of(ProblemType.INVALID_JSON, 1);
        }
        FieldErrors.refuse(errors(value));
        return value;
    }

    /** Every field at fault. */
    public List<FieldError> errors(Object value) {
        return validator.validate(value).stream()
                .map(Validation::error)
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        var pointer = pointer(violation.getPropertyPath(), violation.getRootBeanClass());
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotBlank || constraint instanceof NotNull) {
            return FieldError.of(pointer, "required");
        }
        if (constraint instanceof Size size) {
            // What may not be empty, and is, is missing rather than too long.
            return isEmpty(violation.getInvalidValue())
                    ? FieldError.of(pointer, "required")
                    : FieldError.of(pointer, "too-long", size.max());
        }
        if (constraint instanceof Pattern) {
            return FieldError.of(pointer, "malformed");
        }
        throw new IllegalStateException("No code for " + constraint);
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> elements && elements.isEmpty()
                || value instanceof CharSequence text && text.isEmpty();
    }

    private static String pointer(Path path, Class<?> type) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(jsonName(type, node.getName()));
            }
        }
        return pointer.toString();
    }

    /** A component that has another name in JSON is known to the caller by that one alone. */
    private static String jsonName(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .map(candidate -> candidate.getAccessor().getAnnotation(JsonProperty.class))
                .filter(Objects::nonNull)
                .map(JsonProperty::value)
                .findFirst()
                .orElse(component);
    }
}
