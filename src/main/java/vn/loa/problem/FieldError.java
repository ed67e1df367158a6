package vn.loa.problem;

import java.util.List;

/**
 * One thing wrong with one field, parameter or header.
 *
 * @param pointer RFC 6901 pointer into the body ({@code /topics/0}), or the name of a query parameter or header
 * @param code kebab-case; its text is in the bundles under {@code field.<code>}
 * @param arguments what the text mentions
 */
public record FieldError(String pointer, String code, List<Object> arguments) {
    public static FieldError of(String pointer, String code, Object... arguments) {
        return new FieldError(pointer, code, List.of(arguments));
    }
}
