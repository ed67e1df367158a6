package vn.loa.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Writes all documents in the form in which they are imported, so that what is exported can be imported and changes
 * nothing. A page at a time: what is not sent yet is not in memory.
 */
@ApplicationScoped
class DocumentExport {
    private static final int PAGE = 500;
    /** Spreadsheets take a file without it for one of their own encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvMapper CSV = new CsvMapper();

    private final DocumentRepository documents;
    private final ObjectMapper json;

    DocumentExport(DocumentRepository documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    void csv(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        var schema = CsvSchema.builder()
                .addColumns(DocumentImport.COLUMNS.keySet(), CsvSchema.ColumnType.STRING)
                .build()
                .withHeader();
        try (var writer = CSV.writer(schema)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValues(out)) {
            for (var page = page(new UUID(0, 0)); !page.isEmpty(); page = page(last(page))) {
                for (var document : page) {
                    writer.write(cells(document.row()));
                }
            }
        }
    }

    void json(OutputStream out) throws IOException {
        try (var writer =
                json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValuesAsArray(out)) {
            for (var page = page(new UUID(0, 0)); !page.isEmpty(); page = page(last(page))) {
                for (var document : page) {
                    writer.write(document.row());
                }
            }
        }
    }

    private record Exported(UUID id, DocumentRow row) {}

    private List<Exported> page(UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> documents.after(after, PAGE).stream()
                        .map(document -> new Exported(document.id(), DocumentRow.of(document)))
                        .toList());
    }

    private static UUID last(List<Exported> page) {
        return page.get(page.size() - 1).id();
    }

    private List<String> cells(DocumentRow row) {
        var fields = json.<JsonNode>valueToTree(row);
        return DocumentImport.COLUMNS.keySet().stream()
                .map(name -> cell(fields.path(name)))
                .toList();
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isArray() && value.isEmpty()) {
            return "";
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
