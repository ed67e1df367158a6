package vn.loa.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** The top-level members that a caller wants; all where it did not say. */
record Fields(List<String> wanted) {
    /** @throws Problem 400 for a name that the representation does not have */
    static Fields read(String parameter, Set<String> known) {
        if (parameter == null) {
            return new Fields(List.of());
        }
        var wanted = List.of(parameter.split(",", -1));
        if (!known.containsAll(wanted)) {
            throw Problem.of(
                    ProblemType.INVALID_PARAMETER,
                    FieldError.of(
                            "fields",
                            "unknown-value",
                            String.join(", ", known.stream().sorted().toList())));
        }
        return new Fields(wanted);
    }

    byte[] of(byte[] object, ObjectMapper json) {
        if (wanted.isEmpty()) {
            return object;
        }
        try {
            return json.writeValueAsBytes(((ObjectNode) json.readTree(object)).retain(wanted));
        } catch (IOException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
