package vn.loa.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.loa.http.Upload;
import vn.loa.problem.Problem;
import vn.loa.problem.ProblemType;

/** Cuts an upload into parts of some rows each, so that no more of it is in memory than one. */
@ApplicationScoped
class JobInput {
    /** Rows of one transaction: enough that its round trips no longer count, few enough that nobody waits long for it. */
    static final int PART_ROWS = 250;

    private static final int PART_LENGTH = 2_000_000;
    private static final int ROW_LENGTH = 100_000;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final JobRepository jobs;
    private final ObjectMapper json;

    JobInput(JobRepository jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** @return how many rows there are */
    int take(UUID job, Map<String, Column> columns, Upload upload) {
        try (var reader = reader(upload)) {
            var rows = upload.isCsv() ? new CsvRows(reader, columns, json) : new JsonRows(reader, json);
            return store(job, rows);
        } catch (CharacterCodingException broken) {
            throw Problem.of(ProblemType.INVALID_FILE, "UTF-8");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int store(UUID job, Rows rows) throws IOException {
        var total = 0;
        var part = 0;
        var length = 0;
        var texts = new ArrayList<String>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            var text = text(row.get());
            texts.add(text);
            length += text.length();
            total++;
            if (texts.size() == PART_ROWS || length > PART_LENGTH) {
                jobs.keepPart(job, part++, array(texts));
                texts.clear();
                length = 0;
            }
        }
        if (!texts.isEmpty()) {
            jobs.keepPart(job, part, array(texts));
        }
        return total;
    }

    private String text(Row row) throws JsonProcessingException {
        var text = json.writeValueAsString(row);
        return text.length() <= ROW_LENGTH
                ? text
                : json.writeValueAsString(new Row(row.number(), null, "row-too-long"));
    }

    private static String array(List<String> texts) {
        return "[" + String.join(",", texts) + "]";
    }

    /** UTF-8 and nothing else; a byte order mark before it says so, and is no text. */
    private static BufferedReader reader(Upload upload) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(upload.file()), decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
