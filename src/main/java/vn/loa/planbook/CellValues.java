package vn.loa.planbook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.loa.problem.FieldError;
import vn.loa.problem.FieldErrors;
import vn.loa.text.Blank;
import vn.loa.text.VietnameseText;

/** Takes values out of the cells of a sheet; what cannot be taken is told of and null. */
record CellValues(Sheet sheet, CellErrors errors) {
    /** The longest text that a plan has room for. */
    private static final int MAX_TEXT = 5_000;

    private static final List<String> YES = List.of("co", "x", "true");
    private static final List<String> NO = List.of("khong", "false");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    /** Points between thousands, as Vietnamese writes them. */
    private static final Pattern WHOLE = Pattern.compile("-?(\\d{1,17}|\\d{1,3}(\\.\\d{3}){1,5})");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    String address(int row, int column) {
        return sheet.address(row, column);
    }

    /** Normalised; null where nothing is said. */
    String text(int row, int column) {
        var cell = sheet.rows().getOrDefault(row, Map.of()).get(column);
        if (cell == null) {
            return null;
        }
        var address = address(row, column);
        switch (cell.kind()) {
            case FORMULA -> errors.add(address, "formula");
            case ERROR -> errors.add(address, "wrong-type");
            case TOO_LONG -> errors.add(address, "too-long", MAX_TEXT);
            default -> {
                if (cell.text().length() > MAX_TEXT) {
                    errors.add(address, "too-long", MAX_TEXT);
                } else if (VietnameseText.hasLoneSurrogate(cell.text())) {
                    errors.add(address, "invalid-characters");
                } else {
                    return Blank.toNull(VietnameseText.normalise(cell.text()));
                }
            }
        }
        return null;
    }

    /** In one line. */
    String line(int row, int column) {
        var text = text(row, column);
        return text == null ? null : SPACES.matcher(text).replaceAll(" ");
    }

    /** What stands between semicolons or in lines of its own. */
    List<String> lines(int row, int column) {
        var text = text(row, column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;\n]"))
                        .map(line -> Blank.toNull(SPACES.matcher(line).replaceAll(" ")))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /** Bounds included. */
    Long whole(int row, int column, long min, long max) {
        var text = line(row, column);
        if (text == null) {
            return null;
        }
        var address = address(row, column);
        if (!WHOLE.matcher(text).matches()) {
            errors.add(address, "not-a-number", Long.toString(min), Long.toString(max));
            return null;
        }
        var number = Long.valueOf(text.replace(".", ""));
        var outside = new ArrayList<FieldError>();
        FieldErrors.checkBounds(outside, address, number, min, max);
        outside.forEach(errors::add);
        return outside.isEmpty() ? number : null;
    }

    Integer whole(int row, int column, int min, int max) {
        var number = whole(row, column, (long) min, max);
        return number == null ? null : number.intValue();
    }

    /** A real day of the spreadsheet, or a text such as 31/12/2026 or 2026-12-31. */
    LocalDate day(int row, int column) {
        var text = line(row, column);
        if (text == null) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            errors.add(address(row, column), "not-a-date");
            return null;
        }
    }

    boolean yes(int row, int column) {
        var text = line(row, column);
        if (text == null || NO.contains(VietnameseText.fold(text))) {
            return false;
        }
        if (!YES.contains(VietnameseText.fold(text))) {
            errors.add(address(row, column), "unknown-value", "Có, Không");
        }
        return true;
    }

    <T extends Enum<T>> T choice(int row, int column, Choices<T> choices) {
        var text = line(row, column);
        return text == null ? null : choice(text, row, column, choices);
    }

    <T extends Enum<T>> List<T> choices(int row, int column, Choices<T> choices) {
        return lines(row, column).stream()
                .map(text -> choice(text, row, column, choices))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private <T extends Enum<T>> T choice(String text, int row, int column, Choices<T> choices) {
        var found = choices.find(text).orElse(null);
        if (found == null) {
            errors.add(address(row, column), "unknown-value", String.join("; ", choices.words()));
        }
        return found;
    }
}
