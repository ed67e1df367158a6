package vn.loa.startup;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Why Loa does not start, in words for whoever operates it: the framework logs no stack trace for this exception. */
final class Unready extends ConfigurationException {
    static final int EXIT_CODE = 1;

    private static final long serialVersionUID = 1;

    Unready(List<String> faults) {
        super(text(faults));
    }

    static String text(List<String> faults) {
        return "\nLoa does not start like this:\n  - " + String.join("\n  - ", faults) + "\n";
    }

    /** Says last what stopped the start; the trace before it only where it was not foreseen. */
    static void report(Throwable cause) {
        var causes =
                Stream.iterate(cause, Objects::nonNull, Throwable::getCause).toList();
        var foreseen = first(causes, Unready.class);
        if (foreseen.isPresent()) {
            System.err.println(foreseen.get().getMessage());
            return;
        }
        Log.error("Loa does not start", cause);
        var root = causes.get(causes.size() - 1);
        var reason = first(causes, SQLException.class)
                .map(refused -> "QUARKUS_DATASOURCE_JDBC_URL, _USERNAME or _PASSWORD: the database does not let us in: "
                        + refused.getMessage())
                .orElse(root.getClass().getSimpleName() + ": " + root.getMessage());
        System.err.println(text(List.of(reason)));
    }

    private static <T> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
