package vn.loa.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.loa.problem.FieldError;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;
import vn.loa.text.VietnameseText;

/**
 * The rows of a CSV file (RFC 4180) whose first row names the columns. An empty cell is a field that is left out.
 * Separated by commas, or by semicolons or tabs where the header is: a spreadsheet with Vietnamese settings, where the
 * comma is in numbers, writes semicolons.
 */
final class CsvRows implements Rows {
    private static final CsvMapper CSV = new CsvMapper();
    private static final int LONGEST_HEADER = 65_536;
    private static final int NAME_LENGTH = 64;

    private final MappingIterator<String[]> rows;
    private final List<String> header;
    private final Map<String, Column> columns;
    private final ObjectMapper json;
    private int number = 1;

    CsvRows(BufferedReader reader, Map<String, Column> columns, ObjectMapper json) throws IOException {
        this.columns = columns;
        this.json = json;
        this.rows = CSV.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(reader)))
                .readValues(reader);
        this.header = header();
    }

    @Override
    public Optional<Row> next() throws IOException {
        for (var cells = cells(); cells.isPresent(); cells = cells()) {
            number++;
            if (Arrays.stream(cells.get()).anyMatch(cell -> !cell.isBlank())) {
                return Optional.of(row(cells.get()));
            }
        }
        return Optional.empty();
    }

    private Row row(String[] cells) {
        var fields = json.createObjectNode();
        for (var place = 0; place < cells.length; place++) {
            var cell = cells[place].strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (place >= header.size()) {
                return new Row(number, null, "too-many-cells");
            }
            fields.set(header.get(place), value(columns.get(header.get(place)), cell));
        }
        return new Row(number, fields, null);
    }

    /** What is not of the column's type stays text, and is refused with the name of the field when it is read. */
    private JsonNode value(Column column, String cell) {
        return switch (column) {
            case TEXT -> TextNode.valueOf(cell);
            case BOOLEAN ->
                cell.equalsIgnoreCase("true")
                        ? BooleanNode.TRUE
                        : cell.equalsIgnoreCase("false") ? BooleanNode.FALSE : TextNode.valueOf(cell);
            case JSON -> {
                try {
                    yield json.readTree(cell);
                } catch (JsonProcessingException unreadable) {
                    yield TextNode.valueOf(cell);
                }
            }
        };
    }

    private List<String> header() throws IOException {
        var names = new ArrayList<String>();
        for (var cell : cells().orElseThrow(() -> Problem.of(ProblemType.INVALID_FILE, number))) {
            names.add(VietnameseText.normalise(cell).strip());
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        var unknown = names.stream()
                .filter(name -> !columns.containsKey(name))
                .map(name -> name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH) + "…")
                .map(name -> FieldError.of("/" + name.replace("~", "~0").replace("/", "~1"), "unknown-field"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(ProblemType.UNKNOWN_FIELD, unknown);
        }
        if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
            throw Problem.of(ProblemType.INVALID_FILE, number);
        }
        return names;
    }

    private Optional<String[]> cells() throws IOException {
        try {
            return rows.hasNextValue() ? Optional.of(rows.nextValue()) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            throw Problem.of(
                    ProblemType.INVALID_FILE,
                    unreadable.getLocation() == null
                            ? number
                            : unreadable.getLocation().getLineNr());
        }
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        var start = new char[LONGEST_HEADER - 1];
        var length = Math.max(0, reader.read(start));
        reader.reset();
        var header = new String(start, 0, length).lines().findFirst().orElse("");
        if (header.indexOf(',') >= 0) {
            return ',';
        }
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }
}
