package vn.loa.planbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.loa.problem.FieldError;

/** What stands against the cells of a workbook: of each the first that was found, by address. */
class CellErrors {
    /** Who has so many mends these first. */
    private static final int MAX = 1_000;

    private final Map<String, FieldError> errors = new LinkedHashMap<>();

    void add(String address, String code, Object... arguments) {
        add(FieldError.of(address, code, arguments));
    }

    void add(FieldError error) {
        if (errors.size() < MAX) {
            errors.putIfAbsent(error.pointer(), error);
        }
    }

    List<FieldError> all() {
        return List.copyOf(errors.values());
    }
}
