package vn.loa.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller may cause: thrown by any layer, rolls the transaction back, and becomes an RFC 9457 answer. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient Object[] arguments;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    private Problem(ProblemType type, List<FieldError> errors, Object... arguments) {
        super(type.code(), null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.arguments = arguments;
    }

    /** @param arguments what the type's detail text mentions, in the order of the bundle */
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, List.of(), arguments);
    }

    public static Problem of(ProblemType type, List<FieldError> errors) {
        return new Problem(type, errors, errors.isEmpty() ? "" : errors.get(0).pointer());
    }

    public static Problem of(ProblemType type, FieldError error) {
        return of(type, List.of(error));
    }

    public static Problem notFound() {
        return of(ProblemType.NOT_FOUND);
    }

    /** Adds an RFC 9457 extension member. */
    public Problem with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    Object[] arguments() {
        return arguments;
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
