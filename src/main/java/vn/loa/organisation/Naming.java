package vn.loa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.loa.problem.FieldError;
import vn.loa.publication.Kind;

/**
 * Which organisations texts mean: their ids, names, short names or codes.
 *
 * @param called by text; several may have had the same name
 */
public record Naming(Map<String, List<Called>> called) {
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Those that the text may mean on some day from the first to the last. An id is taken as it is, whether there is such
     * an organisation or not.
     *
     * @param first null where any day will do
     */
    public List<UUID> candidates(String text, LocalDate first, LocalDate last) {
        return isId(text)
                ? List.of(UUID.fromString(text))
                : called.getOrDefault(text, List.of()).stream()
                        .filter(one -> first == null || one.isBetween(first, last))
                        .map(Called::organisation)
                        .distinct()
                        .toList();
    }

    /** Tells, of a text that does not mean one organisation, that it means none or which. */
    public static FieldError fault(List<UUID> candidates, String pointer) {
        return candidates.isEmpty()
                ? FieldError.of(pointer, "unknown-reference", Kind.ORGANISATION.code())
                : FieldError.of(
                        pointer,
                        "ambiguous",
                        candidates.stream().map(UUID::toString).collect(Collectors.joining(", ")));
    }
}
